package dev.lectern.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Characters as HTML names or counts them: {@code &amp;}, {@code &eacute;}, {@code &#233;}. */
public final class Entities {

  private static final Pattern WRITTEN = Pattern.compile("&(#?[A-Za-z0-9]{1,9});");
  private static final Map<String, String> ENTITIES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("times", "×"),
          Map.entry("deg", "°"),
          Map.entry("plusmn", "±"),
          Map.entry("le", "≤"),
          Map.entry("ge", "≥"),
          Map.entry("micro", "µ"),
          Map.entry("szlig", "ß"),
          Map.entry("oslash", "ø"),
          Map.entry("Oslash", "Ø"),
          Map.entry("aelig", "æ"),
          Map.entry("AElig", "Æ"));

  /** Endings of names such as {@code eacute}, and the marks they put on the letter. */
  private static final Map<String, String> MARKS =
      Map.of(
          "grave", "\u0300",
          "acute", "\u0301",
          "circ", "\u0302",
          "tilde", "\u0303",
          "uml", "\u0308",
          "ring", "\u030A",
          "caron", "\u030C",
          "cedil", "\u0327");

  private Entities() {}

  /** The text with the characters instead of what stands for them; unknown ones stay. */
  public static String decodeAll(String text) {
    if (text.indexOf('&') < 0 || text.indexOf(';') < 0) {
      return text;
    }
    return WRITTEN
        .matcher(text)
        .replaceAll(
            found -> {
              String sign = decode(found.group(1));
              return Matcher.quoteReplacement(sign == null ? found.group() : sign);
            });
  }

  /** The character of a name or number without its {@code &} and {@code ;}; null for none. */
  static @Nullable String decode(String name) {
    if (!name.startsWith("#")) {
      String greek = Symbols.greek(name);
      return greek != null ? greek : ENTITIES.getOrDefault(name, accented(name));
    }
    boolean hex = name.startsWith("#x") || name.startsWith("#X");
    String digits = name.substring(hex ? 2 : 1);
    if (digits.isEmpty() || !digits.chars().allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0)) {
      return null;
    }
    long codePoint = Long.parseLong(digits, hex ? 16 : 10);
    boolean character =
        codePoint >= ' '
            && codePoint <= Character.MAX_CODE_POINT
            && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
    return character ? Character.toString((int) codePoint) : null;
  }

  private static @Nullable String accented(String name) {
    String mark = name.length() < 2 ? null : MARKS.get(name.substring(1));
    String letter = mark == null ? "" : Normalizer.normalize(name.charAt(0) + mark, Form.NFC);
    return letter.length() == 1 ? letter : null;
  }
}
