package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import dev.lectern.model.Highlight.Place;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.PaperFields;
import dev.lectern.store.Passages.Passage;
import dev.lectern.text.Anchor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Passages marked and unmarked. */
public final class HighlightIntents {

  private HighlightIntents() {}

  /**
   * Marks a passage.
   *
   * @param quote as printed or as read
   * @param occurrence which of several equal passages is meant, from 1, the title's first; null
   *     where there is only one
   * @param comment Markdown; empty for none
   */
  public static Intent add(
      long paper,
      String quote,
      @Nullable Integer occurrence,
      HighlightColor color,
      String comment) {
    if (quote.isBlank()) {
      throw new LibraryException("There is nothing to highlight: the quote is empty.");
    }
    return present -> {
      PaperFields fields = new PaperTable(present.sql()).fields(paper).orElseThrow();
      Passage passage = chosen(Passages.find(fields, quote), quote, occurrence);
      Highlight made = highlight(passage.place(), passage.anchor(), color, comment);
      return Optional.of(new Change.EditHighlight(made.uuid(), new Edit<>(paper, null, made)));
    };
  }

  private static Passage chosen(List<Passage> found, String quote, @Nullable Integer occurrence) {
    if (found.isEmpty()) {
      throw new LibraryException(
          "“%s” stands neither in the title nor in the abstract; quote it as shown there."
              .formatted(quote));
    }
    if (occurrence == null && found.size() > 1) {
      throw new LibraryException(
          "“%s” stands there %d times; say which one with --occurrence 1 to %d."
              .formatted(quote, found.size(), found.size()));
    }
    int wanted = occurrence == null ? 1 : occurrence;
    if (wanted < 1 || wanted > found.size()) {
      throw new LibraryException(
          "“%s” has no occurrence %d; it stands there %d times."
              .formatted(quote, wanted, found.size()));
    }
    return found.get(wanted - 1);
  }

  /**
   * Marks a passage that the user sees.
   *
   * @param comment Markdown; empty for none
   */
  public static Intent add(
      long paper, Place place, Anchor passage, HighlightColor color, String comment) {
    if (passage.quote().isBlank()) {
      throw new LibraryException("There is nothing to highlight: the passage is empty.");
    }
    Highlight made = highlight(place, passage, color, comment);
    return present ->
        Optional.of(new Change.EditHighlight(made.uuid(), new Edit<>(paper, null, made)));
  }

  private static Highlight highlight(Place place, Anchor at, HighlightColor color, String comment) {
    return new Highlight(
        Uuids.next(),
        place,
        at.quote(),
        at.prefix(),
        at.suffix(),
        at.start(),
        at.end(),
        color.code(),
        comment.strip(),
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  public static Intent recolor(UUID highlight, HighlightColor color) {
    return change(highlight, now -> now.colored(color.code()));
  }

  /** Replaces a comment; an empty one removes it. */
  public static Intent comment(UUID highlight, String comment) {
    return change(highlight, now -> now.commented(comment.strip()));
  }

  /** Says which passage a highlight means whose own is not found. */
  public static Intent anchor(UUID highlight, Place place, Anchor at) {
    if (at.quote().isBlank()) {
      throw new LibraryException("There is nothing to highlight: the passage is empty.");
    }
    return change(
        highlight,
        now -> now.anchored(place, at.quote(), at.prefix(), at.suffix(), at.start(), at.end()));
  }

  public static Intent remove(UUID highlight) {
    return change(highlight, now -> null);
  }

  private static Intent change(UUID highlight, Function<Highlight, @Nullable Highlight> changed) {
    return present -> {
      HighlightTable table = new HighlightTable(present.sql());
      Highlight now =
          table
              .find(highlight)
              .orElseThrow(
                  () -> new LibraryException("This highlight is no longer in the library."));
      Highlight after = changed.apply(now);
      return now.equals(after)
          ? Optional.empty()
          : Optional.of(
              new Change.EditHighlight(
                  highlight, new Edit<>(table.paperOf(highlight), now, after)));
    };
  }

  /**
   * Removes a highlight.
   *
   * @param number its place among the paper's highlights, from 1, title first
   */
  public static Intent remove(long paper, int number) {
    return present -> {
      List<Highlight> all = new HighlightTable(present.sql()).of(paper);
      if (number < 1 || number > all.size()) {
        throw new LibraryException(
            "There is no highlight %d; the paper has %d.".formatted(number, all.size()));
      }
      Highlight gone = all.get(number - 1);
      return Optional.of(new Change.EditHighlight(gone.uuid(), new Edit<>(paper, gone, null)));
    };
  }
}
