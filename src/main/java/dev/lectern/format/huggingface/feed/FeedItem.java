package dev.lectern.format.huggingface.feed;

import dev.lectern.model.Organization;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one item of a feed says, or the {@code paper} inside it, while it is being read. */
final class FeedItem {

  @Nullable FeedItem paper;
  @Nullable String title;
  @Nullable String abstractText;
  @Nullable String id;
  @Nullable String page;
  @Nullable String arxivPage;
  @Nullable String pdf;
  @Nullable String code;
  @Nullable String project;
  List<PersonName> authors = List.of();
  int authorCount;
  @Nullable Organization organization;
  @Nullable Integer upvotes;
  @Nullable Integer comments;
  @Nullable PartialDate published;

  /** The day on which the list showed it. */
  @Nullable PartialDate day;

  /** Whether it holds a list of items itself. */
  boolean wrapper;

  /** What is wrong with its values, by their names. */
  final Map<String, String> faults = new LinkedHashMap<>();

  /** The paper's own values: those inside {@code paper}, else those of the item itself. */
  FeedItem own() {
    return paper == null ? this : paper;
  }

  @Nullable String anyTitle() {
    return own().title != null ? own().title : title;
  }
}
