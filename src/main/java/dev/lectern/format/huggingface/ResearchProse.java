package dev.lectern.format.huggingface;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text reads like the abstract of a paper, by its length and its words. Of 4,000
 * abstracts of Daily Papers one in 1,000 is shorter than 446 characters, and one in 500 has fewer
 * than four of these words.
 */
final class ResearchProse {

  private static final int SHORTEST = 400;
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_PERSONAL = 2;

  private static final Set<String> STEMS =
      Set.of(
          ("model method approach propos framework dataset benchmark perform train learn experiment"
               + " evaluat result state-of-the-art task paper data achiev improv generat demonstrat"
               + " introduc algorithm novel existing baseline accuracy neural language inference"
               + " efficien robust reasoning architecture optimiz represent outperform challeng"
               + " analys")
              .split(" "));

  /** How people write to each other, and hardly ever in an abstract. */
  private static final Pattern PERSONAL =
      Pattern.compile("\\b(?:I|I'm|I've|I'll|my|[Yy]ou|[Yy]our|[Tt]hanks)\\b|!(?= |$)");

  private ResearchProse() {}

  static boolean isAbstract(String text) {
    return text.length() >= SHORTEST && stems(text) >= FEWEST_WORDS && isImpersonal(text);
  }

  static boolean isImpersonal(String text) {
    return PERSONAL.matcher(text).results().limit(MOST_PERSONAL + 1L).count() <= MOST_PERSONAL;
  }

  private static long stems(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return STEMS.stream().filter(small::contains).limit(FEWEST_WORDS).count();
  }
}
