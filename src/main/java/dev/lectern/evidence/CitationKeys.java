package dev.lectern.evidence;

import static java.util.Locale.ROOT;

import dev.lectern.evidence.keys.KeyWords;
import dev.lectern.model.PartialDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The citation key that a paper gets when it comes in: {@code passivesafe2025}. */
public final class CitationKeys {

  private static final String NAMELESS = "paper";

  private static final Pattern USABLE = Pattern.compile("[^\\s{}(),=\"#%~\\\\']+");

  private CitationKeys() {}

  /** Whether BibTeX and LaTeX take the text as a key. */
  public static boolean isUsable(String key) {
    return USABLE.matcher(key).matches();
  }

  /**
   * The first two words of a title that are no stop words, and the year: lower-case ASCII.
   *
   * @param title verbatim, LaTeX included
   * @param published no year where null or where its year is unknown
   */
  public static String base(String title, @Nullable PartialDate published) {
    String key =
        KeyWords.telling(title).stream().limit(2).collect(Collectors.joining()).toLowerCase(ROOT);
    String year = published != null && published.hasYear() ? "" + published.year() : "";
    return (key.isEmpty() ? NAMELESS : key) + year;
  }

  /** What tells the {@code n}th namesake (from 0) apart: a b c … z aa ab. */
  public static String suffix(int n) {
    StringBuilder letters = new StringBuilder();
    for (int left = n; left >= 0; left = left / 26 - 1) {
      letters.append((char) ('a' + left % 26));
    }
    return letters.reverse().toString();
  }

  /** Which namesake a suffix stands for, as in {@link #suffix}; -1 where it is none. */
  public static int number(String suffix) {
    if (!suffix.matches("[a-z]{1,5}")) {
      return -1;
    }
    return suffix.chars().reduce(0, (n, letter) -> n * 26 + letter - 'a' + 1) - 1;
  }
}
