package dev.lectern.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The links of a Markdown note to papers, {@code [[citation key]]}; those in code are none. */
public final class NoteLinks {

  /** A number, a UUID or a citation key: no spaces, and no signs that Markdown or people need. */
  private static final Pattern LINK = Pattern.compile("\\[\\[\\s*([^\\s\\[\\]|]{1,200})\\s*]]");

  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})");
  private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)");

  private NoteLinks() {}

  /** Finds the links in text that is no code; the first group is what a link names. */
  public static Matcher matcher(String text) {
    return LINK.matcher(text);
  }

  /** What the links name, each once, in the order of the note. */
  public static Set<String> in(String note) {
    Set<String> names = new LinkedHashSet<>();
    String fence = "";
    for (String line : note.split("\\R", -1)) {
      Matcher opening = FENCE.matcher(line);
      if (!fence.isEmpty()) {
        fence = line.strip().startsWith(fence) ? "" : fence;
      } else if (opening.find()) {
        fence = opening.group(1);
      } else {
        Matcher link = LINK.matcher(CODE.matcher(line).replaceAll(" "));
        while (link.find()) {
          names.add(link.group(1));
        }
      }
    }
    return names;
  }
}
