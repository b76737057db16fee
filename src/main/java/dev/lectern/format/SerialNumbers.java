package dev.lectern.format;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ISBNs and ISSNs in a printed value, told apart by their form (ISO 2108, ISO 3297).
 *
 * @param isbns as printed
 * @param issns as {@code 1234-567X}
 */
public record SerialNumbers(Set<String> isbns, Set<String> issns) {

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\w-])(?:(97[89][- ]?(?:\\d[- ]?){9}\\d|(?:\\d[- ]?){9}[\\dXx])"
              + "|(\\d{4})-?(\\d{3}[\\dXx]))(?![\\w-])");

  public static SerialNumbers in(String printed) {
    Set<String> isbns = new LinkedHashSet<>();
    Set<String> issns = new LinkedHashSet<>();
    Matcher number = NUMBER.matcher(printed);
    while (number.find()) {
      if (number.group(1) != null) {
        isbns.add(number.group(1));
      } else {
        issns.add(number.group(2) + "-" + number.group(3).toUpperCase(Locale.ROOT));
      }
    }
    return new SerialNumbers(isbns, issns);
  }

  public boolean isEmpty() {
    return isbns.isEmpty() && issns.isEmpty();
  }
}
