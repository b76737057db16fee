package dev.lectern.format.ris;

import dev.lectern.format.CleanText;
import dev.lectern.model.PersonName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names as RIS has them, one a line: {@code Family, Given, Suffix}. */
final class RisNames {

  private static final Pattern INITIALS =
      Pattern.compile("(\\p{Lu}[^.]*) ((?:\\p{Lu}\\p{M}*\\.[ -]?){1,6})");
  private static final Pattern SUFFIX = Pattern.compile("(?i)jr\\.?|sr\\.?|ii|iii|iv");

  private RisNames() {}

  static PersonName parse(String printed) {
    String[] parts = printed.strip().split("\\s*,\\s*", 3);
    if (parts.length == 1 || parts[1].isEmpty() && parts.length == 2) {
      return withoutComma(parts[0]);
    }
    boolean swapped = parts.length == 3 && SUFFIX.matcher(parts[1]).matches();
    String given = swapped ? parts[2] : parts[1];
    String suffix = swapped ? parts[1] : parts.length == 3 ? parts[2] : "";
    int family = familyStart(parts[0]);
    return new PersonName(
        given, parts[0].substring(0, family).strip(), parts[0].substring(family), suffix);
  }

  /** Small words in front are a particle: {@code van der Berg}. */
  private static int familyStart(String last) {
    int start = 0;
    int space = last.indexOf(' ');
    while (space > start && Character.isLowerCase(last.codePointAt(start))) {
      start = space + 1;
      space = last.indexOf(' ', start);
    }
    return start;
  }

  /** {@code Liu R.} as Embase writes it; else a name that nobody can split, as of institutions. */
  private static PersonName withoutComma(String name) {
    Matcher initials = INITIALS.matcher(name);
    return initials.matches()
        ? new PersonName(initials.group(2).strip(), "", initials.group(1), "")
        : new PersonName("", "", name, "");
  }

  /** The name without what would split it in another place. */
  static String print(PersonName name) {
    String family = (part(name.particle()) + " " + CleanText.line(name.family())).strip();
    String given = part(name.given());
    String suffix = CleanText.line(name.suffix());
    if (given.isEmpty() && suffix.isEmpty()) {
      return family;
    }
    return family + ", " + given + (suffix.isEmpty() ? "" : ", " + suffix);
  }

  private static String part(String text) {
    return CleanText.line(text.replace(',', ' '));
  }
}
