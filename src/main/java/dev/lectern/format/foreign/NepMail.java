package dev.lectern.format.foreign;

/** A report of NEP, the new papers in economics. */
final class NepMail implements ForeignKind {

  @Override
  public boolean fits(FileStart file) {
    return file.hasAny("NEP: New Economics Papers", "d.repec.org/n?u=RePEc:");
  }

  @Override
  public String what() {
    return "a report of NEP (New Economics Papers)";
  }

  @Override
  public String remedy() {
    return "open the papers at ideas.repec.org, export them there as BibTeX or RIS and import that";
  }
}
