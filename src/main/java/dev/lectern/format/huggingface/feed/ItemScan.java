package dev.lectern.format.huggingface.feed;

import dev.lectern.model.Organization;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one object of a feed: an item, or the wrapper around a list of items. */
final class ItemScan {

  /** Takes a list of items inside an object; the parser stands at its start. */
  interface Lists {
    void list(JsonParser json);
  }

  private static final int LONGEST_NAME = 1000;
  private static final int LONGEST_ID = 100;

  private final JsonParser json;
  private final Lists lists;
  private final FeedItem item;
  private final ValueScan values;

  private ItemScan(JsonParser json, Lists lists, FeedItem item, ValueScan values) {
    this.json = json;
    this.lists = lists;
    this.item = item;
    this.values = values;
  }

  /** Reads the object at whose start the parser stands. */
  static FeedItem read(JsonParser json, Lists lists) {
    FeedItem item = new FeedItem();
    new ItemScan(json, lists, item, new ValueScan(json, item.faults)).fields();
    return item;
  }

  private void fields() {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      field(name);
    }
  }

  private void field(String name) {
    switch (name) {
      case "paper" -> paper();
      case "data", "papers", "items", "results" -> list();
      case "title" -> item.title = text(name, item.own().title);
      case "summary", "abstract" -> item.abstractText = text(name, item.own().abstractText);
      case "authors" -> new AuthorScan(json, values).into(item);
      case "organization" -> item.organization = organization();
      case "id", "arxiv_id" -> item.id = values.shortText(name, LONGEST_ID);
      case "upvotes" -> item.upvotes = values.count(name);
      case "numComments" -> item.comments = values.count(name);
      case "publishedAt" -> item.published = values.day(name);
      case "submittedOnDailyAt", "date" -> item.day = values.day(name);
      default -> address(name);
    }
  }

  /** A long text, unless the paper inside has said it: then nobody asks for it again. */
  private @Nullable String text(String name, @Nullable String inside) {
    if (item.paper != null && inside != null) {
      json.skipChildren();
      return null;
    }
    return values.text(name, ValueScan.LONGEST_TEXT);
  }

  private void address(String name) {
    switch (name) {
      case "githubRepo" -> item.code = values.address(name);
      case "projectPage" -> item.project = values.address(name);
      case "url" -> item.page = values.address(name);
      case "arxiv_url" -> item.arxivPage = values.address(name);
      case "pdf_url" -> item.pdf = values.address(name);
      default -> json.skipChildren();
    }
  }

  private void paper() {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      values.fault("paper");
      return;
    }
    FeedItem paper = new FeedItem();
    // A paper has no papers inside: its lists and a further “paper” are passed over.
    new ItemScan(json, JsonParser::skipChildren, paper, values).innerFields();
    item.paper = paper;
  }

  private void innerFields() {
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      if (name.equals("paper")) {
        json.skipChildren();
      } else {
        field(name);
      }
    }
  }

  private void list() {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      item.wrapper = true;
      lists.list(json);
    } else {
      json.skipChildren();
    }
  }

  private @Nullable Organization organization() {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      values.fault("organization");
      return null;
    }
    String slug = null;
    String name = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "name" -> slug = values.shortText("organization", LONGEST_NAME);
        case "fullname" -> name = values.shortText("organization", LONGEST_NAME);
        default -> json.skipChildren();
      }
    }
    return slug == null ? null : new Organization(slug, name == null ? slug : name);
  }
}
