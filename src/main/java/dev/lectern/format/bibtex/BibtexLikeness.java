package dev.lectern.format.bibtex;

import dev.lectern.format.foreign.ForeignKinds;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much the start of a file looks like a bibliography: whether entries begin it, and how much of
 * it they are. A mail, a page or a source that quotes an entry is still what it is.
 */
final class BibtexLikeness {

  private static final int LIKELY = 60;

  /** Some entries inside something else. */
  private static final int WITHIN = 30;

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^[ \\t\\uFEFF]*@([A-Za-z]+)\\s*"
              + "(?:\\{\\s*([^\\s,={}\"]*)|\\(\\s*([^\\s,={}()\"]*))(\\s*[,=])?");
  private static final Pattern FIELD = Pattern.compile("\\G[^@]{0,200}?\\w\\s*=\\s*[\"{\\w]");
  private static final Pattern REMARKS = Pattern.compile("(?:\\s|\\uFEFF|%[^\\n]*)*");
  private static final Pattern REMARK_OR_SPACE = Pattern.compile("(?m)^[ \\t]*%.*$|\\s+");

  private final String head;
  private int best;
  private int covered;

  private BibtexLikeness(String head) {
    this.head = head;
  }

  static int of(String head, String fileName) {
    if (head.indexOf('@') < 0) {
      return 0;
    }
    BibtexLikeness likeness = new BibtexLikeness(head);
    likeness.look();
    boolean named = fileName.toLowerCase(Locale.ROOT).matches(".*\\.(?:bib|bibtex|biblatex)");
    return likeness.weighed(named);
  }

  private void look() {
    Matcher entry = ENTRY.matcher(head);
    int at = 0;
    while (entry.find(at)) {
      int likeness = likeness(entry);
      at = likeness > 0 ? end(entry.end()) : entry.end();
      covered += likeness > 0 ? solid(head.substring(entry.start(), at)) : 0;
      best = Math.max(best, likeness);
    }
  }

  private int weighed(boolean named) {
    boolean mostly = covered * 2 >= solid(head);
    if (best == 0 || named && covered * 4 >= solid(head)) {
      return named ? Math.max(best, best > 0 ? 90 : 0) : best;
    }
    if (!mostly || ForeignKinds.isLetterOrSource(head)) {
      return named ? LIKELY : Math.min(best, WITHIN);
    }
    return best > WITHIN ? Math.max(best, LIKELY) : best;
  }

  private int likeness(Matcher entry) {
    String type = entry.group(1).toLowerCase(Locale.ROOT);
    Matcher remarks = REMARKS.matcher(head);
    boolean starts = remarks.lookingAt() && remarks.end() >= head.indexOf('@', entry.start());
    boolean setting = type.equals("comment") || type.equals("string") || type.equals("preamble");
    if (setting) {
      return starts ? 95 : 40;
    }
    // Annotations of Java and decorators of Python have parentheses and types of their own.
    boolean plausible = entry.group(2) != null || EntryTypes.isKnown(type);
    boolean fields =
        plausible
            && entry.group(4) != null
            && FIELD.matcher(head).region(entry.end(), head.length()).find();
    if (!fields) {
      return 0;
    }
    // Prose may come before the entries; a page that quotes one is still a page.
    return starts ? 98 : EntryTypes.isKnown(type) ? 45 : WITHIN;
  }

  /** Where an entry ends: at its last brace, else where the next line starts one. */
  private int end(int from) {
    int depth = 1;
    for (int at = from; at < head.length(); at++) {
      char c = head.charAt(at);
      depth += c == '{' || c == '(' ? 1 : c == '}' || c == ')' ? -1 : 0;
      if (depth == 0) {
        return at + 1;
      }
      if (c == '\n' && head.startsWith("@", at + 1)) {
        return at;
      }
    }
    return head.length();
  }

  /** How many characters there are besides white space and remarks. */
  private static int solid(String text) {
    return REMARK_OR_SPACE.matcher(text).replaceAll("").length();
  }
}
