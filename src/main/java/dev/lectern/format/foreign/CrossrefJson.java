package dev.lectern.format.foreign;

import dev.lectern.format.JsonOutline;

/** Works as Crossref answers them. */
final class CrossrefJson implements ForeignKind {

  @Override
  public boolean fits(FileStart file) {
    JsonOutline json = JsonOutline.of(file.head());
    return json.anyHas("message-type") || json.anyHas("reference-count", "DOI");
  }

  @Override
  public String what() {
    return "an answer of Crossref";
  }

  @Override
  public String remedy() {
    return "ask doi.org for the DOIs as BibTeX or CSL-JSON and import that";
  }
}
