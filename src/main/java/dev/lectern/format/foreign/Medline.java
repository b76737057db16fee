package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** What PubMed saves for citation managers. */
final class Medline implements ForeignKind {

  private static final Pattern TAG =
      Pattern.compile("(?m)^(?:PMID- \\d|PMCR- |PMC - PMC\\d|OWN - |STAT- [A-Z])");

  @Override
  public boolean fits(FileStart file) {
    return file.has(TAG);
  }

  @Override
  public String what() {
    return "a file of PubMed in its own tags (.nbib, MEDLINE)";
  }

  @Override
  public String remedy() {
    return Advice.BY_A_MANAGER;
  }
}
