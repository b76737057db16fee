package dev.lectern.format.html;

import dev.lectern.format.CleanText;

/** Text and attribute values of which no character is markup (HTML, 13.1.4 and 13.5). */
final class HtmlText {

  private HtmlText() {}

  /** One line. */
  static String line(String text) {
    return lines(CleanText.line(text));
  }

  /** Lines, whose ends stay. */
  static String lines(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    int from = 0;
    if (CleanText.startsWithMark(text)) {
      // Behind ">" it would be read together with it by programs that compose characters.
      out.append("&#").append(text.codePointAt(0)).append(';');
      from = Character.charCount(text.codePointAt(0));
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
