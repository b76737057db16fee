package dev.lectern.format.huggingface.feed;

import java.util.regex.Pattern;

/** How much the start of a file looks like the JSON feed of Daily Papers. */
public final class FeedLikeness {

  private static final Pattern JSON = Pattern.compile("(?s)\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"]).*");
  private static final Pattern ITEM = Pattern.compile("[\"']paper[\"']\\s*:\\s*\\{\\s*[\"']");
  private static final Pattern OF_THE_SITE =
      Pattern.compile(
          "[\"'](?:upvotes|numComments|discussionId|submittedOnDailyAt|publishedAt|hidden)[\"']");
  private static final Pattern DERIVED = Pattern.compile("\"summary\"\\s*:");
  private static final Pattern PAGE = Pattern.compile("huggingface\\.co/papers/\\d{4}\\.\\d");

  private FeedLikeness() {}

  /** 0 not at all, 100 certainly. */
  public static int of(String head) {
    if (!JSON.matcher(head).matches()) {
      return 0;
    }
    if (ITEM.matcher(head).find() && OF_THE_SITE.matcher(head).find()) {
      return 95;
    }
    return DERIVED.matcher(head).find() && PAGE.matcher(head).find() ? 80 : 0;
  }
}
