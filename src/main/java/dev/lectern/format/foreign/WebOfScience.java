package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** An export of the Web of Science in its own tags. */
final class WebOfScience implements ForeignKind {

  private static final Pattern START =
      Pattern.compile("(?:FN [^\\n]*\\R+VR [\\d.]+\\s*\\R|PT [A-Z]\\s*\\R[A-Z][A-Z0-9] )");

  @Override
  public boolean fits(FileStart file) {
    return file.startsWith(START);
  }

  @Override
  public String what() {
    return "an export of the Web of Science in its own tags";
  }

  @Override
  public String remedy() {
    return "export it there as RIS or BibTeX and import that";
  }
}
