package dev.lectern.format.huggingface;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a text looks like a paragraph of an abstract (above 0) or like a title (below). The
 * weights come from 3,700 titles and abstracts of Daily Papers: no title there ends with a full
 * stop or is longer than 170 characters, one abstract in 1,800 is shorter than 350.
 */
final class TextShape {

  /** From here on a text is surely no title. */
  static final double SURELY_ABSTRACT = 6;

  private static final Pattern FULL_STOP =
      Pattern.compile("(?s).*[\\p{L}\\p{N})\\]}%$\"”'’]\\.[)\"”'’\\]]*");
  private static final Pattern SENTENCES =
      Pattern.compile("(?s).*(?<!\\bvs)(?<!\\betc)[\\p{Ll})\\]%]{2}[.?!][)\"”]? +\\p{Lu}.*");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?s)(?:We|In this|This (?:paper|work|report|article|study)|Our|Abstract\\b|It"
              + " is|There)\\b.*|(?s).*(?:\\b[Ww]e |\\bour |\\bthis (?:paper|work)\\b).*");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?s).*https?://.*|(?i)(?:project"
              + " (?:page|website)|code|website|github|demo|data)\\b[^:]{0,40}:.*");
  private static final Pattern LIST_ITEM =
      Pattern.compile("(?s)(?:[-*•] |\\(?\\d{1,2}[.)] |\\([a-z]\\) ).*");
  private static final Pattern LOWER_START = Pattern.compile("(?s)\\p{Ll}+[\\s,.;)].*");
  private static final Pattern LONG_WORD = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{L}{4,}");

  private TextShape() {}

  static double score(String text) {
    int length = text.length();
    if (length > 450) {
      return 20;
    }
    double score = byLength(length);
    score += FULL_STOP.matcher(text).matches() ? 4 : -1.5;
    score += SENTENCES.matcher(text).matches() ? 2 : 0;
    score += OPENING.matcher(text).matches() ? 1 : 0;
    score += ADDRESS.matcher(text).matches() ? 4 : 0;
    score += LIST_ITEM.matcher(text).matches() ? 3 : 0;
    score += LOWER_START.matcher(text).matches() ? 2 : 0;
    return score + byCapitals(text);
  }

  private static double byLength(int length) {
    if (length > 340) {
      return 6;
    }
    if (length > 300) {
      return 3;
    }
    if (length > 200) {
      return 0;
    }
    if (length > 130) {
      return -1;
    }
    return length > 60 ? -2 : -3;
  }

  /** Titles capitalise most of their long words, sentences hardly any but the first. */
  private static double byCapitals(String text) {
    Matcher words = LONG_WORD.matcher(text);
    int all = 0;
    int capitals = 0;
    while (words.find()) {
      all++;
      capitals += Character.isUpperCase(text.charAt(words.start())) ? 1 : 0;
    }
    if (all >= 3 && capitals * 2 >= all) {
      return -1.5;
    }
    return all >= 7 && capitals * 4 <= all ? 1.5 : 0;
  }
}
