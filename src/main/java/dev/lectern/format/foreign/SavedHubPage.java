package dev.lectern.format.foreign;

import java.util.regex.Pattern;

/** A page of Daily Papers, saved by a browser with all its HTML. */
final class SavedHubPage implements ForeignKind {

  private static final Pattern SIGN =
      Pattern.compile("(?i)<title>\\s*(?:Daily|Trending) Papers|data-target=\"DailyPapers\"");

  @Override
  public boolean fits(FileStart file) {
    return file.has(SIGN);
  }

  @Override
  public String what() {
    return "the HTML of a page of Daily Papers";
  }

  @Override
  public String remedy() {
    return "select all on the page in the browser, copy, and paste that here or save it as text";
  }
}
