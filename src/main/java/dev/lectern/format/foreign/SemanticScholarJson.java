package dev.lectern.format.foreign;

import dev.lectern.format.JsonOutline;

/** Papers as Semantic Scholar answers them. */
final class SemanticScholarJson implements ForeignKind {

  @Override
  public boolean fits(FileStart file) {
    JsonOutline json = JsonOutline.of(file.head());
    return json.anyHas("paperId")
        || json.anyHas("authorId", "papers")
        || json.anyHas("corpusId", "title");
  }

  @Override
  public String what() {
    return "an answer of Semantic Scholar";
  }

  @Override
  public String remedy() {
    return "take BibTeX under “Cite” on the papers' pages at semanticscholar.org and import that";
  }
}
