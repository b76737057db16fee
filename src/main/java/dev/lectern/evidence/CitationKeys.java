package dev.lectern.evidence;

import dev.lectern.model.PartialDate;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The citation key that a paper gets when it comes in: {@code passivesafe2025}. */
public final class CitationKeys {

  private static final String NAMELESS = "paper";
  private static final int LONGEST_WORD = 30;
  private static final Pattern LATEX = Pattern.compile("\\\\(?:[A-Za-z]+\\s*|.)|[{}'’ʼ`´]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a about above across after against all also am among an and any are as at be because"
               + " been before being below between beyond both but by can cannot could did do does"
               + " doing done down during each either else every few for from further get had has"
               + " have having here how if in into is it its itself let lets like may me might more"
               + " most must my near neither no nor not of off on once one only onto or other our"
               + " out over own per same shall should since so some such than that the their them"
               + " then there these they this those through thus till to too toward towards under"
               + " until up upon us use used using via was we were what whats when where whether"
               + " which while who whom whose why will with within without would yet you your")
              .split(" "));

  private CitationKeys() {}

  /**
   * The first two words of a title that are no stop words, and the year: lower-case ASCII.
   *
   * @param title verbatim, LaTeX included
   * @param published no year where null or where its year is unknown
   */
  public static String base(String title, @Nullable PartialDate published) {
    List<String> words = words(isPlain(title) ? title : ascii(LATEX.matcher(title).replaceAll("")));
    String key = firstTwo(words, true);
    if (key.isEmpty()) {
      key = firstTwo(words, false);
    }
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

  /** Whether only the case of its letters has to be changed. */
  private static boolean isPlain(String title) {
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (c >= 0x80 || c == '\\' || c == '{' || c == '}' || c == '\'' || c == '`') {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String ascii) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= ascii.length(); i++) {
      char c = i < ascii.length() ? ascii.charAt(i) : ' ';
      char small = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
      if (small >= 'a' && small <= 'z' || small >= '0' && small <= '9') {
        word.append(small);
      } else if (!word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words;
  }

  private static String firstTwo(List<String> words, boolean withoutStopWords) {
    StringBuilder key = new StringBuilder();
    int taken = 0;
    for (String word : words) {
      if (taken < 2 && !(withoutStopWords && STOP_WORDS.contains(word))) {
        key.append(word, 0, Math.min(word.length(), LONGEST_WORD));
        taken++;
      }
    }
    return key.toString();
  }

  private static String ascii(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder();
    for (char c : MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT).toCharArray()) {
      folded.append(
          switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ħ' -> "h";
            case 'ı' -> "i";
            default -> String.valueOf(c);
          });
    }
    return folded.toString();
  }
}
