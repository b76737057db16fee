package dev.lectern.ui.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the keys of the note's editor do to Markdown: a range of the text, what takes its place, and
 * what is selected then.
 */
record Typing(int from, int to, String replacement, int anchor, int caret) {

  private static final Pattern ITEM =
      Pattern.compile("^(\\s*)(?:([-*+]|\\d{1,9}[.)])(\\s+)(\\[[ xX]]\\s+)?|(>\\s?))");

  private static final Pattern LIST_LINE = Pattern.compile("^\\s*([-*+]|\\d{1,9}[.)])(\\s|$)");
  private static final String STEP = "  ";

  /** Puts marks such as {@code **} around what is selected, or takes them away. */
  static Typing mark(String text, int from, int to, String mark) {
    int length = mark.length();
    boolean outside =
        from >= length
            && text.startsWith(mark, from - length)
            && text.startsWith(mark, to)
            && !isLonger(text, from, to, mark);
    if (outside) {
      return new Typing(
          from - length, to + length, text.substring(from, to), from - length, to - length);
    }
    return new Typing(from, to, mark + text.substring(from, to) + mark, from + length, to + length);
  }

  /** One asterisk beside another is half a mark of two. */
  private static boolean isLonger(String text, int from, int to, String mark) {
    return mark.length() == 1
        && text.startsWith("**", from - 2) != text.startsWith("***", from - 3)
        && text.startsWith("**", to);
  }

  /** Goes on with a list or quote in the next line, or ends it where its item is empty. */
  static Optional<Typing> newLine(String text, int caret) {
    int start = lineStart(text, caret);
    Matcher item = ITEM.matcher(text.substring(start, lineEnd(text, caret)));
    if (!item.find() || caret < start + item.end()) {
      return Optional.empty();
    }
    if (text.substring(start + item.end(), lineEnd(text, caret)).isBlank()) {
      return Optional.of(new Typing(start, lineEnd(text, caret), "", start, start));
    }
    String next = "\n" + next(item);
    int after = caret + next.length();
    return Optional.of(new Typing(caret, caret, next, after, after));
  }

  private static String next(Matcher item) {
    if (item.group(2) == null) {
      return item.group();
    }
    String marker = item.group(2);
    String sign = marker.substring(marker.length() - 1);
    String following =
        marker.length() == 1
            ? marker
            : Long.parseLong(marker.substring(0, marker.length() - 1)) + 1 + sign;
    return item.group(1) + following + item.group(3) + (item.group(4) == null ? "" : "[ ] ");
  }

  /** Moves the items of a list in or out; empty where no line is one. */
  static Optional<Typing> indent(String text, int from, int to, boolean out) {
    int start = lineStart(text, from);
    int end = lineEnd(text, to);
    StringBuilder moved = new StringBuilder();
    int first = 0;
    boolean any = false;
    for (String line : text.substring(start, end).split("\n", -1)) {
      boolean item = LIST_LINE.matcher(line).find();
      any |= item;
      String now = item ? moved(line, out) : line;
      first = moved.isEmpty() ? now.length() - line.length() : first;
      moved.append(moved.isEmpty() ? "" : "\n").append(now);
    }
    int grown = moved.length() - (end - start);
    return any
        ? Optional.of(
            new Typing(start, end, moved.toString(), Math.max(start, from + first), to + grown))
        : Optional.empty();
  }

  private static String moved(String line, boolean out) {
    if (!out) {
      return STEP + line;
    }
    int spaces = line.startsWith(STEP) ? 2 : line.startsWith(" ") ? 1 : 0;
    return line.substring(spaces);
  }

  private static int lineStart(String text, int caret) {
    return text.lastIndexOf('\n', caret - 1) + 1;
  }

  private static int lineEnd(String text, int caret) {
    int end = text.indexOf('\n', caret);
    return end < 0 ? text.length() : end;
  }
}
