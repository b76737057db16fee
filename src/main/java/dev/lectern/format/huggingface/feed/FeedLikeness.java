package dev.lectern.format.huggingface.feed;

import dev.lectern.format.JsonOutline;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How much the start of a file looks like the JSON feed of Daily Papers, or a list made from it.
 */
public final class FeedLikeness {

  private static final Pattern JSON = Pattern.compile("(?s)\\s*(?:\\{\\s*[\"}]|\\[\\s*[\\[{\"]).*");
  private static final Pattern ITEM = Pattern.compile("[\"']paper[\"']\\s*:\\s*\\{\\s*[\"']");
  private static final Pattern OF_THE_SITE =
      Pattern.compile(
          "[\"'](?:upvotes|numComments|discussionId|submittedOnDailyAt|publishedAt|hidden)[\"']");
  private static final Pattern PAGE =
      Pattern.compile("https?://(?:huggingface|hf)\\.co/papers/[\\w./-]*\\d.*");
  private static final Pattern NUMBER = Pattern.compile("\\d{4}\\.\\d{4,5}(?:v\\d{1,3})?");

  private FeedLikeness() {}

  /** 0 not at all, 100 certainly. */
  public static int of(String head) {
    if (!JSON.matcher(head).matches()) {
      return 0;
    }
    if (ITEM.matcher(head).find() && OF_THE_SITE.matcher(head).find()) {
      return 95;
    }
    JsonOutline json = JsonOutline.of(head);
    long papers = json.items().stream().filter(FeedLikeness::isDerived).count();
    boolean one = json.items().isEmpty() && json.roots().stream().anyMatch(FeedLikeness::isDerived);
    return one || papers > 0 && papers * 2 >= json.items().size() - 1 ? 80 : 0;
  }

  /** An item of a list that somebody made: title, abstract, and which paper of the site it is. */
  private static boolean isDerived(Map<String, String> item) {
    boolean described = item.containsKey("summary") || item.containsKey("abstract");
    boolean page = PAGE.matcher(item.getOrDefault("url", "")).matches();
    boolean number = NUMBER.matcher(item.getOrDefault("arxiv_id", "")).matches();
    return described && item.containsKey("title") && (page || number);
  }
}
