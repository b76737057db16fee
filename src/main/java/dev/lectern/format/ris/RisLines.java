package dev.lectern.format.ris;

import dev.lectern.format.CleanText;
import org.jspecify.annotations.Nullable;

/** The lines of one record as they are written. */
final class RisLines {

  /** Longer lines are broken at a space; readers join what has no tag to the line before. */
  private static final int LONGEST = 60_000;

  private static final String END = "\r\n";

  private final StringBuilder out = new StringBuilder(1024);

  String text() {
    return out.toString();
  }

  /** Writes a value on one line; nothing where there is none. */
  void add(String tag, @Nullable String value) {
    if (value != null) {
      addClean(tag, CleanText.line(value));
    }
  }

  /** The same for text in which TeX and HTML may be. */
  void addReadable(String tag, @Nullable String verbatim) {
    if (verbatim != null && !verbatim.isBlank()) {
      addClean(tag, CleanText.readable(verbatim));
    }
  }

  /** Writes a note with its lines. */
  void addNote(String tag, String note) {
    String lines = RisNotes.print(note);
    if (!lines.isEmpty()) {
      start(tag).append(lines.replace("\n", END)).append(END);
    }
  }

  /** The end of the record, and an empty line for the eye. */
  void end() {
    start("ER").append(END).append(END);
  }

  private void addClean(String tag, String value) {
    if (value.isEmpty()) {
      return;
    }
    start(tag);
    int from = 0;
    while (value.length() - from > LONGEST) {
      int space = value.lastIndexOf(' ', from + LONGEST);
      if (space <= from
          || RisLine.of(value.substring(space + 1, space + 8), RisLine.Style.LOOSE).isPresent()) {
        break;
      }
      out.append(value, from, space).append(END);
      from = space + 1;
    }
    out.append(value, from, value.length()).append(END);
  }

  private StringBuilder start(String tag) {
    return out.append(tag).append("  - ");
  }
}
