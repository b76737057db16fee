package dev.lectern.text;

import java.util.Locale;

/** Keeps addresses as they are and mends what LaTeX left around them. */
final class AddressRule {
  private static final int LABEL = 300;

  private AddressRule() {}

  static void apply(Edits edits) {
    for (Links.Found link : Links.in(edits.text())) {
      if (edits.isFree(link.start(), link.end())) {
        protect(edits, link.start(), link.end());
        if (!unwrapHref(edits, link)) {
          unwrapUrl(edits, link);
          label(edits, link.end(), link.end());
        }
      }
    }
  }

  private static void protect(Edits edits, int start, int end) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (edits.at(i) == '\\') {
        edits.protect(from, i);
        edits.delete(i, i + 1);
        from = i + 1;
      }
    }
    edits.protect(from, end);
  }

  /** {@code \href{address}{words}} reads as address (words), so that the address stays in place. */
  private static boolean unwrapHref(Edits edits, Links.Found link) {
    String command = "\\href{";
    int start = link.start() - command.length();
    boolean wrapped =
        edits.text().startsWith(command, start)
            && edits.at(link.end()) == '}'
            && edits.at(link.end() + 1) == '{';
    if (wrapped && label(edits, link.end(), link.end() + 1)) {
      edits.delete(start, link.start());
    }
    return wrapped;
  }

  private static void unwrapUrl(Edits edits, Links.Found link) {
    int start = link.start() - 4;
    if (!edits.text().startsWith("url{", start) || Ascii.isLetter(edits.at(start - 1))) {
      return;
    }
    int close = edits.at(link.end()) == '}' ? link.end() : link.end() + 1;
    if (edits.at(close) == '}' && edits.delete(close, close + 1)) {
      edits.delete(edits.at(start - 1) == '\\' ? start - 1 : start, link.start());
    }
  }

  /** The words in braces behind an address, dropped where they only repeat it. */
  private static boolean label(Edits edits, int from, int open) {
    if (edits.at(open) != '{') {
      return false;
    }
    int close = edits.closingBrace(open, LABEL);
    if (close < 0) {
      return false;
    }
    String words = edits.text().substring(open + 1, close).strip();
    String lower = words.toLowerCase(Locale.ROOT);
    if (words.isEmpty() || lower.contains("http") || !Links.in(words).isEmpty()) {
      return edits.delete(from, close + 1);
    }
    return edits.replace(from, open + 1, " (") && edits.replace(close, close + 1, ")");
  }
}
