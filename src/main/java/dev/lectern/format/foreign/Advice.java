package dev.lectern.format.foreign;

/** What to do with a file of another kind, where several kinds need the same. */
final class Advice {

  static final String SAVE_AS_TEXT = "save what it says as plain text and import that";
  static final String OF_A_PDF =
      "import the BibTeX or RIS that the paper's page exports, and attach the PDF to the paper";
  static final String UNPACK = "unpack it and import what is inside";
  static final String EXPORT =
      "export the papers as BibTeX, RIS or CSL-JSON where it comes from and import that";
  static final String BY_A_MANAGER =
      "open it in a reference manager such as Zotero, export RIS or BibTeX there and import that";
  static final String OF_ARXIV =
      "take “Export BibTeX Citation” on the papers' pages at arxiv.org and import that";

  /** What is read here, and where one gets it from. */
  static final String WHAT_IS_READ =
      "Lectern reads pages of Hugging Face Daily Papers that were saved as text, Markdown or JSON,"
          + " and BibTeX, RIS and CSL-JSON, which reference managers and publishers' pages export";

  private Advice() {}
}
