package dev.lectern.format.foreign;

import dev.lectern.format.JsonOutline;

/** Items of Zotero as its interface or Better BibTeX gives them. */
final class ZoteroJson implements ForeignKind {

  @Override
  public boolean fits(FileStart file) {
    JsonOutline json = JsonOutline.of(file.head());
    return json.anyHas("itemType")
        || json.anyHas("itemKey", "version")
        || json.anyHas("translatorID")
        || json.anyHas("config", "items") && file.head().contains("BetterBibTeX");
  }

  @Override
  public String what() {
    return "JSON of Zotero or Better BibTeX";
  }

  @Override
  public String remedy() {
    return "export CSL JSON, BibTeX or RIS from Zotero and import that";
  }
}
