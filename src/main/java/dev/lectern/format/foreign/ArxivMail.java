package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** The daily mail of arXiv, or an abstract in its form. */
final class ArxivMail implements ForeignKind {

  private static final Pattern RULE = Pattern.compile("(?m)^[> ]{0,8}\\\\\\\\\\s*$");
  private static final Pattern NUMBER =
      Pattern.compile("(?m)^[> ]{0,8}(?:arXiv|Paper):\\s*[\\w./-]*\\d{3}");

  @Override
  public boolean fits(FileStart file) {
    return file.has(RULE) && file.has(NUMBER);
  }

  @Override
  public String what() {
    return "a mail of arXiv's daily listing";
  }

  @Override
  public String remedy() {
    return Advice.OF_ARXIV;
  }
}
