package dev.lectern.format.csl;

import dev.lectern.format.CleanText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Titles with the few tags that citation processors take (CSL-JSON "rich text": {@code i b sub sup
 * sc} and two spans). The tags stay, and TeX between them becomes what a person reads.
 */
final class CslMarkup {

  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:i|b|sub|sup|sc)>|<span (?:class=\"nocase\"|style=\"font-variant: ?small-caps;\")>"
              + "|</span>");

  private CslMarkup() {}

  static String readable(String verbatim) {
    Matcher tag = TAG.matcher(verbatim);
    if (!tag.find()) {
      return CleanText.readable(verbatim);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    do {
      text(out, verbatim.substring(from, tag.start()));
      out.append(tag.group());
      from = tag.end();
    } while (tag.find());
    text(out, verbatim.substring(from));
    return out.toString().strip();
  }

  /** Spaces at the edges belong to the words around the tags. */
  private static void text(StringBuilder out, String piece) {
    String words = CleanText.readable(piece);
    boolean before = !piece.isEmpty() && Character.isWhitespace(piece.charAt(0));
    boolean behind = !words.isEmpty() && Character.isWhitespace(piece.charAt(piece.length() - 1));
    out.append(before ? " " : "").append(words).append(behind ? " " : "");
  }
}
