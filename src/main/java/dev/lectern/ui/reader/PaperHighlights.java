package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.model.Highlight.Place;
import dev.lectern.model.PaperDetails;
import dev.lectern.ui.reader.ShownText.Mark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A paper's two texts with all highlights of the paper.
 *
 * @param own the user's own that stand in the texts, in their order
 * @param orphans the user's own whose passage is gone
 * @param sent what others marked, by sender
 */
record PaperHighlights(
    ShownText title,
    ShownText body,
    List<Highlight> own,
    List<Highlight> orphans,
    SequencedMap<String, List<Highlight>> sent) {

  static PaperHighlights of(PaperDetails details, boolean asPrinted) {
    ShownText title = ShownText.of(Place.TITLE, details.paper().title(), asPrinted);
    ShownText body =
        ShownText.of(Place.ABSTRACT, details.paper().fields().abstractText(), asPrinted);
    List<Highlight> own = new ArrayList<>();
    List<Highlight> orphans = new ArrayList<>();
    SequencedMap<String, List<Highlight>> sent = new TreeMap<>();
    for (ShownText text : List.of(title, body)) {
      details.highlights().stream()
          .filter(h -> h.place() == text.place())
          .sorted((a, b) -> Integer.compare(start(text, a), start(text, b)))
          .forEach(
              h -> {
                if (!h.sender().isEmpty()) {
                  sent.computeIfAbsent(h.sender(), who -> new ArrayList<>()).add(h);
                } else {
                  (text.mark(h).isPresent() ? own : orphans).add(h);
                }
              });
    }
    return new PaperHighlights(title, body, own, orphans, sent);
  }

  private static int start(ShownText text, Highlight highlight) {
    return text.mark(highlight).map(mark -> mark.span().start()).orElse(Integer.MAX_VALUE);
  }

  /** The text that a highlight is in. */
  ShownText text(Place place) {
    return place == Place.TITLE ? title : body;
  }

  /** Everybody's highlights that stand in a text, as they are painted. */
  List<Mark> marks(ShownText text) {
    List<Highlight> all = new ArrayList<>(own);
    sent.values().forEach(all::addAll);
    return text.marks(all);
  }

  /** Everybody's, wherever they stand. */
  Stream<Highlight> all() {
    return Stream.of(List.of(own, orphans), sent.values())
        .flatMap(Collection::stream)
        .flatMap(List::stream);
  }

  /** Where a highlight stands; empty for an orphan. */
  Optional<Mark> mark(Highlight highlight) {
    return text(highlight.place()).mark(highlight);
  }

  boolean isEmpty() {
    return own.isEmpty() && orphans.isEmpty() && sent.isEmpty();
  }
}
