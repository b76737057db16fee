package dev.lectern.text;

import java.util.Locale;
import java.util.Set;

/** HTML that other sources leave in abstracts; tokens such as {@code <think>} are no mark-up. */
final class MarkupRule {
  private static final int REACH = 400;
  private static final int LONG_REACH = 20_000;
  private static final int ENTITY = 10;
  private static final int ATTRIBUTE = 60;
  private static final Set<String> INLINE =
      Set.of(
          "i",
          "b",
          "em",
          "strong",
          "tt",
          "sub",
          "sup",
          "italic",
          "bold",
          "sc",
          "span",
          "jats:italic",
          "jats:bold",
          "jats:sub",
          "jats:sup",
          "jats:sc");
  private static final Set<String> BLOCKS =
      Set.of("p", "jats:p", "jats:sec", "jats:title", "jats:abstract");

  private final Edits edits;

  MarkupRule(Edits edits) {
    this.edits = edits;
  }

  int apply(int at) {
    return edits.at(at) == '&' ? entity(at) : tag(at);
  }

  private int entity(int at) {
    int end = edits.find(";", at, ENTITY);
    if (end < 0) {
      return at + 1;
    }
    String sign = Entities.decode(edits.text().substring(at + 1, end));
    return sign != null && edits.replace(at, end + 1, sign) ? end + 1 : at + 1;
  }

  private int tag(int at) {
    int nameEnd = at + 1;
    while (Ascii.isLetter(edits.at(nameEnd)) || edits.at(nameEnd) == ':') {
      nameEnd++;
    }
    String name = edits.text().substring(at + 1, nameEnd).toLowerCase(Locale.ROOT);
    if (name.equals("br")) {
      return lineBreak(at, nameEnd);
    }
    int open = name.equals("span") ? spanEnd(nameEnd) : nameEnd;
    if (edits.at(open) != '>' || !INLINE.contains(name) && !BLOCKS.contains(name)) {
      return at + 1;
    }
    String closing = "</" + edits.text().substring(at + 1, nameEnd) + ">";
    int close = edits.find(closing, nameEnd, INLINE.contains(name) ? REACH : LONG_REACH);
    if (close < 0) {
      return at + 1;
    }
    return paired(name, at, open + 1, close, close + closing.length());
  }

  /** The end of the two spans that CSL has, for words whose case stays and for small capitals. */
  private int spanEnd(int nameEnd) {
    String text = edits.text();
    boolean known =
        text.startsWith(" class=\"nocase\"", nameEnd)
            || text.startsWith(" style=\"font-variant:", nameEnd);
    return known ? Math.max(edits.find(">", nameEnd, ATTRIBUTE), nameEnd) : nameEnd;
  }

  private int lineBreak(int at, int nameEnd) {
    int end = edits.skipSpace(nameEnd);
    end = edits.at(end) == '/' ? end + 1 : end;
    return edits.at(end) == '>' && edits.replace(at, end + 1, " ") ? end + 1 : at + 1;
  }

  private int paired(String name, int start, int inner, int close, int end) {
    String content = edits.text().substring(inner, close);
    String shifted =
        name.endsWith("sup")
            ? Scripts.raised(content)
            : name.endsWith("sub") ? Scripts.lowered(content) : null;
    if (shifted != null && edits.replace(start, end, shifted)) {
      return end;
    }
    if (edits.isFree(start, inner) && edits.isFree(close, end)) {
      edits.replace(start, inner, name.endsWith("sup") ? "^" : "");
      edits.replace(close, end, BLOCKS.contains(name) && end < edits.text().length() ? " " : "");
    }
    return inner;
  }
}
