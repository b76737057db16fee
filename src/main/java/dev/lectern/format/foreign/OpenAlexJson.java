package dev.lectern.format.foreign;

import dev.lectern.format.JsonOutline;

/** Works as OpenAlex answers them. */
final class OpenAlexJson implements ForeignKind {

  @Override
  public boolean fits(FileStart file) {
    JsonOutline json = JsonOutline.of(file.head());
    return json.anyHas("authorships")
        || json.anyHas("abstract_inverted_index")
        || file.head().contains("\"https://openalex.org/");
  }

  @Override
  public String what() {
    return "an answer of OpenAlex";
  }

  @Override
  public String remedy() {
    return "export the works as RIS at openalex.org and import that";
  }
}
