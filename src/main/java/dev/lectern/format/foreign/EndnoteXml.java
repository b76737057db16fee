package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** What EndNote and other managers save as XML. */
final class EndnoteXml implements ForeignKind {

  private static final Pattern RECORD = Pattern.compile("<records?>\\s*<record>|<ref-type\\b");

  @Override
  public boolean fits(FileStart file) {
    return file.has(RECORD);
  }

  @Override
  public String what() {
    return "a file of EndNote as XML";
  }

  @Override
  public String remedy() {
    return "export RIS (RefMan) or BibTeX from the program that wrote it and import that";
  }
}
