package dev.lectern.store;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.PaperFields;
import dev.lectern.store.Passages.Passage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Passages marked and unmarked. */
public final class HighlightIntents {

  /** How much of the surroundings is kept, so that a passage can be found again elsewhere. */
  private static final int CONTEXT = 32;

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
      Highlight made = highlight(passage, color, comment);
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

  private static Highlight highlight(Passage at, HighlightColor color, String comment) {
    String text = at.text();
    int start = text.codePointCount(0, at.start());
    int end = start + text.codePointCount(at.start(), at.end());
    int before = text.offsetByCodePoints(0, Math.max(0, start - CONTEXT));
    int length = text.codePointCount(0, text.length());
    int after = text.offsetByCodePoints(0, Math.min(length, end + CONTEXT));
    return new Highlight(
        Uuids.next(),
        at.place(),
        text.substring(at.start(), at.end()),
        text.substring(before, at.start()),
        text.substring(at.end(), after),
        start,
        end,
        color.code(),
        comment.strip(),
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
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
