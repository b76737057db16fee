package dev.lectern.format.huggingface;

import java.util.List;
import java.util.regex.Pattern;

/** How much the start of a file looks like a page of Daily Papers. */
final class Likeness {

  private static final Pattern OTHER_KIND = Pattern.compile("(?s)\\s*[<{@%].*|\\s*\\[\\s*[{\\]].*");
  private static final Pattern LINKS =
      Pattern.compile("huggingface\\.co/(?:papers/\\d{4}\\.\\d|login\\?next=%2Fpapers)");
  private static final Pattern TITLE_LINE = Pattern.compile("(?m)^\\s*(?:# )?Daily Papers\\s*$");
  private static final Pattern METADATA =
      Pattern.compile("[•·*+-]\\s*\\d+ authors?\\s+·\\s+[A-Z][a-z]{2} \\d{1,2}");
  private static final int PAIRS = 3;

  private Likeness() {}

  static int of(String head) {
    if (OTHER_KIND.matcher(head).matches()) {
      return 0;
    }
    if (PageWords.HEADER.matcher(head).find()) {
      return 95;
    }
    if (LINKS.matcher(head).find()) {
      return 80;
    }
    if (METADATA.matcher(head).find() || TITLE_LINE.matcher(head).find()) {
      return 70;
    }
    return alternates(head) ? 20 : 0;
  }

  /** Whether titles and long abstracts alternate from the first line on: a page without its top. */
  private static boolean alternates(String head) {
    List<String> texts = head.lines().map(LineLexer::strip).filter(t -> !t.isEmpty()).toList();
    if (texts.size() < 2 * PAIRS) {
      return false;
    }
    for (int i = 0; i < 2 * PAIRS; i++) {
      double score = TextShape.score(texts.get(i));
      boolean fits = i % 2 == 0 ? score < -2 : score >= TextShape.SURELY_ABSTRACT;
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
