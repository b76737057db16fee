package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** A page of arXiv that lists new papers, as text. */
final class ArxivListing implements ForeignKind {

  private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*\\[\\d{1,4}\\]\\s+arXiv:\\d");

  @Override
  public boolean fits(FileStart file) {
    return file.hasAny("arXiv:")
        && (file.hasAny(
                "Showing new listings for",
                "ew submissions (showing",
                "ross submissions (showing",
                "eplacement submissions (showing",
                "class='list-title",
                "class=\"list-title")
            || file.count(ITEM, 2) > 1);
  }

  @Override
  public String what() {
    return "a page of arXiv that lists papers";
  }

  @Override
  public String remedy() {
    return Advice.OF_ARXIV;
  }
}
