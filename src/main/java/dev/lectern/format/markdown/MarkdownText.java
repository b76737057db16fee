package dev.lectern.format.markdown;

import dev.lectern.format.CleanText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text in which nothing is markup (CommonMark 0.31.2, 2.4), also for GitHub and pandoc. */
public final class MarkdownText {

  private static final String MARKUP = "\\`*_[]{<>~$^|@";
  private static final Pattern LIST_START =
      Pattern.compile("\\d{1,9}(?=[.)](?:\\s|$))|(?=[-+#=:(])");
  private static final Pattern ENTITY = Pattern.compile("&#?\\w{1,40};");

  private MarkdownText() {}

  /** One line of text, to stand anywhere. */
  public static String line(String text) {
    String clean = CleanText.line(text);
    StringBuilder out = new StringBuilder(clean.length() + 8);
    int from = start(clean, out);
    Matcher entity = ENTITY.matcher(clean);
    for (int i = from; i < clean.length(); i++) {
      char c = clean.charAt(i);
      boolean markup =
          MARKUP.indexOf(c) >= 0 || c == '&' && entity.region(i, clean.length()).lookingAt();
      out.append(markup ? "\\" : "").append(c);
    }
    return out.toString();
  }

  /** Writes what a line would start a list with, or a mark on the bracket before; its length. */
  private static int start(String text, StringBuilder out) {
    if (CleanText.startsWithMark(text)) {
      out.append("&#").append(text.codePointAt(0)).append(';');
      return Character.charCount(text.codePointAt(0));
    }
    Matcher list = LIST_START.matcher(text);
    if (!list.lookingAt()) {
      return 0;
    }
    out.append(text, 0, list.end()).append('\\').append(text.charAt(list.end()));
    return list.end() + 1;
  }
}
