package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.model.Highlight.Place;
import dev.lectern.text.Anchor;
import dev.lectern.text.Anchor.Span;
import dev.lectern.text.AnchoredPassage;
import dev.lectern.text.ReadableText;
import dev.lectern.text.ReadableText.Bias;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A title or abstract as it is shown, with the highlights that stand in it, and the way from what
 * is selected to what is printed.
 */
record ShownText(Place place, ReadableText readable, String verbatim) {

  /** A highlight and where it stands in what is shown. */
  record Mark(Highlight highlight, Span span) {}

  static ShownText of(Place place, @Nullable String verbatim, boolean asPrinted) {
    String text = verbatim == null ? "" : verbatim;
    ReadableText shown = asPrinted ? ReadableText.asPrinted(text) : ReadableText.of(text);
    return new ShownText(place, shown, text);
  }

  /** One paragraph; line breaks in it are spaces to a reader. */
  String text() {
    return readable.text().replace('\n', ' ');
  }

  boolean isBlank() {
    return verbatim.isBlank();
  }

  /** Those of a paper's highlights that stand in this text; the long ones first, below the rest. */
  List<Mark> marks(List<Highlight> highlights) {
    return highlights.stream()
        .flatMap(highlight -> mark(highlight).stream())
        .sorted(Comparator.comparingInt(mark -> mark.span().start() - mark.span().end()))
        .toList();
  }

  /** Where a highlight stands; empty where its passage is not in this text. */
  Optional<Mark> mark(Highlight highlight) {
    return highlight.place() == place
        ? AnchoredPassage.find(Anchor.of(highlight), verbatim)
            .map(span -> new Mark(highlight, shown(span)))
        : Optional.empty();
  }

  private Span shown(Span printed) {
    return new Span(
        readable.toReadable(printed.start(), Bias.BACKWARD),
        readable.toReadable(printed.end(), Bias.FORWARD));
  }

  /** Remembers a part of what is shown, without the white space around it. */
  Anchor anchor(Span selected) {
    String text = text();
    int start = selected.start();
    int end = selected.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return Anchor.at(verbatim, printed(start, end));
  }

  private Span printed(int start, int end) {
    return start == end
        ? new Span(0, 0)
        : new Span(
            readable.toVerbatim(start, Bias.BACKWARD), readable.toVerbatim(end, Bias.FORWARD));
  }
}
