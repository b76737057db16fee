package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** A text in Markdown, with headings, bullets or blocks of code. */
final class MarkdownNotes implements ForeignKind {

  private static final Pattern MARK =
      Pattern.compile("(?m)^\\s{0,3}(?:#{1,6} \\S|[-*+] \\S|\\d{1,2}\\. \\S|```|\\|.*\\|)");

  @Override
  public boolean fits(FileStart file) {
    return file.count(MARK, 3) > 2;
  }

  @Override
  public String what() {
    return "notes in Markdown";
  }

  @Override
  public String remedy() {
    return Advice.WHAT_IS_READ;
  }
}
