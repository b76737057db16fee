package dev.lectern.format.bibtex;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much the start of a file looks like a bibliography. */
final class BibtexLikeness {

  private static final Pattern ENTRY =
      Pattern.compile("(?m)^[ \\t\\uFEFF]*@([A-Za-z]+)\\s*[{(]\\s*([^\\s,={}()\"]*)(\\s*[,=])?");
  private static final Pattern FIELD = Pattern.compile("\\G[^@]{0,200}?\\w\\s*=\\s*[\"{\\w]");
  private static final Pattern REMARKS = Pattern.compile("(?:\\s|\\uFEFF|%[^\\n]*)*");

  private BibtexLikeness() {}

  static int of(String head, String fileName) {
    boolean named = fileName.toLowerCase(Locale.ROOT).matches(".*\\.(?:bib|bibtex|biblatex)");
    Matcher entry = ENTRY.matcher(head);
    int best = 0;
    while (entry.find() && best < 95) {
      best = Math.max(best, likeness(head, entry));
    }
    return best > 0 && named ? Math.max(best, 90) : best;
  }

  private static int likeness(String head, Matcher entry) {
    String type = entry.group(1).toLowerCase(Locale.ROOT);
    Matcher remarks = REMARKS.matcher(head);
    boolean starts = remarks.lookingAt() && remarks.end() >= head.indexOf('@', entry.start());
    boolean setting = type.equals("comment") || type.equals("string") || type.equals("preamble");
    if (setting) {
      return starts ? 95 : 40;
    }
    boolean fields =
        entry.group(3) != null && FIELD.matcher(head).region(entry.end(), head.length()).find();
    if (!fields) {
      return 0;
    }
    // Prose may come before the entries; a page that quotes one is still a page.
    return starts ? 98 : EntryTypes.isKnown(type) ? 45 : 30;
  }
}
