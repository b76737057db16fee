package dev.lectern.format.huggingface;

import dev.lectern.format.huggingface.Piece.DateLine;
import dev.lectern.format.huggingface.Piece.Text;
import dev.lectern.format.huggingface.Piece.Votes;
import dev.lectern.model.Organization;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts between two pieces of metadata: mostly one title and one abstract, but the papers of a
 * whole page where it prints no metadata. Votes belong to its first paper, metadata to its last.
 */
final class PaperRun {

  final List<Text> texts = new ArrayList<>();
  @Nullable Votes votes;
  @Nullable Integer authors;
  @Nullable Organization organization;
  @Nullable DateLine date;
  @Nullable Integer comments;
  boolean dot;
  boolean closed;
  boolean gapBeforeLast;

  /** The first line, and the one behind the last. */
  long start;

  long end = Long.MAX_VALUE;

  /** Where the text is that starts its paper: with what stands before, if it is the first. */
  long startOf(int text) {
    return text == 0 ? start : texts.get(text).line();
  }

  boolean isEmpty() {
    return texts.isEmpty();
  }

  void add(Text text, boolean gapBefore) {
    texts.add(text);
    gapBeforeLast = gapBefore;
  }

  /** The paper that the texts' links name last; null where they name none. */
  @Nullable String paper() {
    for (Text text : texts.reversed()) {
      if (text.paper() != null) {
        return text.paper();
      }
    }
    return null;
  }

  boolean isOfOtherPaper(@Nullable String paper) {
    if (paper == null) {
      return false;
    }
    String mine = paper();
    return mine != null && !paper.equals(mine);
  }

  /** Makes a line that turned out to be none of its own part of the last text. */
  void append(String paragraph) {
    Text last = texts.removeLast();
    texts.add(
        new Text(last.line(), last.text() + "\n\n" + paragraph, last.paper(), last.heading()));
  }

  /** Takes the last text for the organization, where a dot follows it and it looks like one. */
  void takeOrganization(boolean gapAfter) {
    if (authors != null || organization != null || texts.size() < 2) {
      return;
    }
    Optional<Organization> last = OrganizationLine.parse(texts.getLast().text());
    if (last.isEmpty() || texts.getLast().paper() != null) {
      return;
    }
    boolean afterAbstract = TextShape.score(texts.get(texts.size() - 2).text()) > 0;
    boolean alone = !gapAfter && (afterAbstract || gapBeforeLast);
    if (alone || OrganizationLine.isPlain(last.get())) {
      organization = last.get();
      texts.removeLast();
    }
  }
}
