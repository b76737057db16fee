package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** A text for LaTeX. */
final class LatexSource implements ForeignKind {

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^[ \\t]*\\\\(?:documentclass\\b|usepackage\\b"
              + "|begin\\{(?:document|filecontents|thebibliography)"
              + "|(?:sub)?section\\*?\\{|bibliography\\{)");

  @Override
  public boolean fits(FileStart file) {
    return file.has(COMMAND);
  }

  @Override
  public String what() {
    return "a LaTeX source";
  }

  @Override
  public String remedy() {
    return "import the .bib file that it uses";
  }
}
