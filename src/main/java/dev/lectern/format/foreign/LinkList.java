package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** A text that names papers by their addresses: a Markdown list, a table, a newsletter. */
final class LinkList implements ForeignKind {

  private static final Pattern PAPER =
      Pattern.compile(
          "https?://(?:\\w+\\.)?(?:arxiv\\.org/(?:abs|pdf)/|huggingface\\.co/papers/\\d|hf\\.co/papers/"
              + "|doi\\.org/10\\.|openreview\\.net/(?:forum|pdf))");

  @Override
  public boolean fits(FileStart file) {
    return file.has(PAPER);
  }

  @Override
  public String what() {
    return "a text that names papers only by links";
  }

  @Override
  public String remedy() {
    return "open the links, export each paper as BibTeX or RIS and import that, or add it by hand";
  }
}
