package dev.lectern.format.huggingface;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text reads like the abstract of a paper, by its length and its words. Of 4,000
 * abstracts of Daily Papers 99 in 100 do, with a claim; licences, manuals and stories do not.
 */
final class ResearchProse {

  private static final int SHORTEST = 400;
  private static final int FEWEST_WORDS = 5;
  private static final int MOST_PERSONAL = 2;

  private static final Set<String> STEMS =
      Set.of(
          ("model method approach propos framework dataset benchmark perform train learn experiment"
               + " evaluat result state-of-the-art task paper data achiev improv generat demonstrat"
               + " introduc algorithm novel existing baseline accuracy neural language inference"
               + " efficien robust reasoning architecture optimiz represent outperform challeng"
               + " analys")
              .split(" "));

  /** How abstracts speak of the work itself. */
  private static final Pattern CLAIM =
      Pattern.compile(
          "\\b[Ww]e (?:\\w+ )?(?:propose|present|introduce|show|study|develop|find|demonstrate"
              + "|evaluate|investigate|explore|address|conduct|describe|design|argue)\\b"
              + "|\\b[Tt]his (?:paper|work|study|report|survey)\\b"
              + "|\\b[Oo]ur (?:[\\w-]+ ){0,3}(?:methods?|approach|models?|framework|results?"
              + "|experiments?|work|study|findings|code)\\b"
              + "|\\b[Ee]xperiment(?:s|al results)\\b|state-of-the-art|\\b[Bb]enchmarks?\\b");

  /** How people write to each other, and hardly ever in an abstract. */
  private static final Pattern PERSONAL =
      Pattern.compile("\\b(?:I|I'm|I've|I'll|my|[Yy]ou|[Yy]our|[Tt]hanks)\\b|!(?= |$)");

  private ResearchProse() {}

  /** Whether a text may well be an abstract; among others that claim something it is one. */
  static boolean mayBeAbstract(String text) {
    return text.length() >= SHORTEST && hasStems(text) && isImpersonal(text);
  }

  /** Whether a text speaks of the work that it is the abstract of. */
  static boolean claims(String text) {
    return CLAIM.matcher(text).find();
  }

  private static boolean isImpersonal(String text) {
    return PERSONAL.matcher(text).results().limit(MOST_PERSONAL + 1L).count() <= MOST_PERSONAL;
  }

  private static boolean hasStems(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return STEMS.stream().filter(small::contains).limit(FEWEST_WORDS).count() == FEWEST_WORDS;
  }
}
