package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Who wrote a paper and what people made of it, in the few words that a row has room for; empty
 * where nothing is known.
 */
final class Bylines {

  private static final int NAMED = 3;

  private Bylines() {}

  static String of(PaperSummary paper) {
    List<String> parts = new ArrayList<>();
    if (paper.damaged()) {
      parts.add(Text.of("paper.damaged"));
    }
    if (!paper.authors().isEmpty()) {
      parts.add(names(paper));
    } else if (paper.authorCount() > 0) {
      parts.add(Text.of("paper.authors", paper.authorCount()));
    }
    if (paper.organization() != null) {
      parts.add(paper.organization().name());
    }
    if (paper.upvotes() != null && paper.upvotes() > 0) {
      parts.add(Text.of("paper.votes", paper.upvotes()));
    }
    if (paper.comments() != null && paper.comments() > 0) {
      parts.add(Text.of("paper.comments", paper.comments()));
    }
    return String.join(" · ", parts);
  }

  private static String names(PaperSummary paper) {
    int named = Math.min(NAMED, paper.authors().size());
    String names = String.join(", ", paper.authors().subList(0, named));
    int others = paper.authorCount() - named;
    return others > 0 ? Text.of("paper.authors-more", names, others) : names;
  }
}
