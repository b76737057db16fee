package dev.lectern.ui.notes;

import java.util.Optional;

/**
 * The link that the caret stands in.
 *
 * @param from where its name begins, behind the brackets
 * @param to where its name ends
 * @param closed whether brackets follow
 */
record OpenLink(int from, int to, boolean closed) {

  private static final String OPENING = "[[";
  private static final String CLOSING = "]]";

  /** The link that is being typed or stands there, in the caret's line. */
  static Optional<OpenLink> at(String text, int caret) {
    int from = text.lastIndexOf(OPENING, caret - OPENING.length());
    if (from < 0) {
      return Optional.empty();
    }
    int start = from + OPENING.length();
    if (!isName(text.substring(start, caret))) {
      return Optional.empty();
    }
    int line = text.indexOf('\n', caret);
    int end = text.indexOf(CLOSING, caret);
    boolean closed = end >= 0 && (line < 0 || end < line) && isName(text.substring(caret, end));
    return Optional.of(new OpenLink(start, closed ? end : caret, closed));
  }

  private static boolean isName(String text) {
    return text.chars().noneMatch(c -> c == '\n' || c == '[' || c == ']');
  }

  String name(String text) {
    return text.substring(from, to).strip();
  }
}
