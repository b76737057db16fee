package dev.lectern.format.bibtex;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes back what Lectern escapes in a title or abstract, where it would escape it again. */
final class OwnEscapes {

  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\{\\\\text(?:asciicircum|asciitilde|backslash|less|greater|bar|braceleft|braceright)\\}"
              + "|\\\\[{}_]");
  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("{\\textasciicircum}", "^"),
          Map.entry("{\\textasciitilde}", "~"),
          Map.entry("{\\textbackslash}", "\\"),
          Map.entry("{\\textless}", "<"),
          Map.entry("{\\textgreater}", ">"),
          Map.entry("{\\textbar}", "|"),
          Map.entry("{\\textbraceleft}", "{"),
          Map.entry("{\\textbraceright}", "}"),
          Map.entry("\\_", "_"),
          Map.entry("\\{", "{"),
          Map.entry("\\}", "}"));

  private OwnEscapes() {}

  /**
   * The text for which a writer writes this TeX, or the TeX itself.
   *
   * @param writer makes TeX of a text
   */
  static String undo(String tex, BiFunction<String, TexAlphabet, String> writer) {
    Matcher escape = ESCAPE.matcher(tex);
    if (tex.indexOf('\\') < 0 || !escape.find()) {
      return tex;
    }
    String plain = escape.replaceAll(m -> Matcher.quoteReplacement(SIGNS.get(m.group())));
    String text = plain.replaceAll("\\{\\{(_[^{}]*)\\}\\}", "$1");
    // Braces that the writer puts around a word with a sign in it are not the reader's to see.
    String bare = text.replaceAll("\\{([^\\s{}]*_[^\\s{}]*)\\}", "$1");
    for (String candidate : List.of(bare, text)) {
      for (TexAlphabet alphabet : TexAlphabet.values()) {
        if (writer.apply(candidate, alphabet).equals(tex)) {
          return candidate;
        }
      }
    }
    return tex;
  }
}
