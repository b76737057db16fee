package dev.lectern.format.huggingface;

import dev.lectern.format.PaperDraft;
import dev.lectern.format.foreign.ForeignKinds;
import dev.lectern.model.PaperFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How much the start of a file looks like a page of Daily Papers. What counts is the shape of a
 * page: its headings, buttons and rows of metadata, and titles that alternate with abstracts. A
 * link to a paper alone says nothing.
 */
final class Likeness {

  private static final int CERTAIN = 95;
  private static final int SURE = 85;
  private static final int LIKELY = 60;

  /** A page, or a part of one, inside something else. */
  private static final int WITHIN = 30;

  private static final Pattern OTHER_KIND = Pattern.compile("\\s*(?:[<{@%]|\\[\\s*[{\\]])");
  private static final Pattern TAG = Pattern.compile("(?m)^[A-Z][A-Z0-9]  - \\S");

  /**
   * The top of a page, on lines of its own; a mark, a number or a word of the page may be before.
   */
  private static final Pattern TOP =
      Pattern.compile(
          "(?m)^[\\s#*\\uFEFF]{0,40}(?:\\[\\d{1,4}\\])?(?:new)?\\s{0,9}(?:"
              + PageWords.HEADER
              + ")");

  private static final Pattern BULLET = Pattern.compile("(?:[-*+•>|$]|\\d{1,3}[.)]) .*");

  private Likeness() {}

  static int of(String head) {
    if (OTHER_KIND.matcher(head).lookingAt() || TAG.matcher(head).results().limit(3).count() == 3) {
      return 0;
    }
    int likeness = weighed(head);
    if (likeness < SURE) {
      Optional<Integer> plain = PageSample.unnumbered(head).map(Likeness::weighed);
      likeness = Math.max(likeness, plain.orElse(0));
    }
    return likeness > WITHIN && ForeignKinds.isWrapped(head) ? WITHIN : likeness;
  }

  private static int weighed(String head) {
    boolean top = TOP.matcher(head).find();
    PageSample sample = PageSample.of(head);
    List<PaperDraft> papers =
        sample.drafts().stream().filter(d -> isPaper(d, top || sample.buttons() > 1)).toList();
    return likeness(top, sample, papers);
  }

  private static int likeness(boolean top, PageSample sample, List<PaperDraft> papers) {
    double share = sample.share(papers);
    long rows = papers.stream().filter(d -> hasRow(d.fields())).count();
    boolean named = sample.isNamed();
    if (top || sample.buttons() > 1) {
      boolean shown = share < 0.3 && sample.buttons() < 2 && sample.marks() > 1;
      return share >= 0.5 ? CERTAIN : shown ? WITHIN : LIKELY;
    }
    if (share < 0.3 || rows == 0 && papers.stream().noneMatch(Likeness::claims)) {
      return 0;
    }
    if (share < 0.6) {
      return rows > 1 || named ? LIKELY : WITHIN;
    }
    if (rows > 0 || named) {
      return SURE;
    }
    return sample.marks() > 1 ? WITHIN : LIKELY;
  }

  private static boolean claims(PaperDraft paper) {
    return ResearchProse.claims(String.valueOf(paper.fields().abstractText()));
  }

  /** The row under a paper that only the site prints. */
  private static boolean hasRow(PaperFields paper) {
    return paper.published() != null
        && (paper.authorCount() != null || paper.organization() != null);
  }

  /**
   * Whether a draft looks like a paper of the site.
   *
   * @param page whether other signs show that this is a page of the site
   */
  private static boolean isPaper(PaperDraft draft, boolean page) {
    PaperFields paper = draft.fields();
    String text = paper.abstractText();
    if (text == null
        || TextShape.score(paper.title()) >= 0
        || BULLET.matcher(paper.title()).matches()) {
      return false;
    }
    return page || hasRow(paper) ? TextShape.score(text) > 0 : ResearchProse.mayBeAbstract(text);
  }
}
