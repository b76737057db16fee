package dev.lectern.format.foreign;

/** An alert of Google Scholar, as a page or as a mail. */
final class ScholarAlert implements ForeignKind {

  @Override
  public boolean fits(FileStart file) {
    return file.hasAny(
        "gse_alrt_title", "scholaralerts-noreply@google.com", "scholar.google.com/scholar_url?");
  }

  @Override
  public String what() {
    return "an alert of Google Scholar";
  }

  @Override
  public String remedy() {
    return "save the papers to your library at scholar.google.com, export them there as BibTeX and"
        + " import that";
  }
}
