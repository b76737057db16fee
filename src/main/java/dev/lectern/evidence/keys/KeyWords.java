package dev.lectern.evidence.keys;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of which citation keys are made: ASCII letters and digits, without LaTeX. */
public final class KeyWords {

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

  private KeyWords() {}

  /** All words of a verbatim text in order, in their own case, cut where they are very long. */
  public static List<String> of(String text) {
    String plain = isPlain(text) ? text : ascii(LATEX.matcher(text).replaceAll(""));
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= plain.length(); at++) {
      if (at == plain.length() || !isOfWord(plain.charAt(at))) {
        if (at > start) {
          words.add(plain.substring(start, Math.min(at, start + LONGEST_WORD)));
        }
        start = at + 1;
      }
    }
    return words;
  }

  private static boolean isOfWord(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  /** The words that tell something, or all of them where none does. */
  public static List<String> telling(String text) {
    List<String> all = of(text);
    List<String> telling = all.stream().filter(word -> !isStopWord(word)).toList();
    return telling.isEmpty() ? all : telling;
  }

  static boolean isStopWord(String word) {
    return STOP_WORDS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the text is ASCII without anything of LaTeX. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || "\\{}'`".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String ascii(String text) {
    String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder();
    for (char c : MARKS.matcher(apart).replaceAll("").toCharArray()) {
      folded.append(
          switch (c) {
            case 'ß' -> "ss";
            case 'ẞ' -> "SS";
            case 'æ' -> "ae";
            case 'Æ' -> "Ae";
            case 'œ' -> "oe";
            case 'Œ' -> "Oe";
            case 'ø' -> "o";
            case 'Ø' -> "O";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'đ', 'ð' -> "d";
            case 'Đ', 'Ð' -> "D";
            case 'þ' -> "th";
            case 'Þ' -> "Th";
            case 'ħ' -> "h";
            case 'Ħ' -> "H";
            case 'ı' -> "i";
            default -> String.valueOf(c);
          });
    }
    return folded.toString();
  }
}
