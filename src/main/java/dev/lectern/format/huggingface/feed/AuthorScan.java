package dev.lectern.format.huggingface.feed;

import dev.lectern.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the authors of an item: a list of objects with names, a list of names, or all of them in
 * one text. Authors that the site hides from its pages are on the paper's byline all the same.
 */
final class AuthorScan {

  private static final int MOST = 10_000;
  private static final int LONGEST_NAME = 1000;
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final JsonParser json;
  private final ValueScan values;
  private final List<PersonName> names = new ArrayList<>();
  private int count;

  AuthorScan(JsonParser json, ValueScan values) {
    this.json = json;
    this.values = values;
  }

  void into(FeedItem item) {
    switch (json.currentToken()) {
      case START_ARRAY -> list();
      case VALUE_STRING -> text(values.text("authors", 100 * LONGEST_NAME));
      default -> values.fault("authors");
    }
    item.authors = names;
    item.authorCount = count;
  }

  private void list() {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      switch (json.currentToken()) {
        case START_OBJECT -> person();
        case VALUE_STRING -> add(values.text("authors", LONGEST_NAME));
        default -> values.fault("authors");
      }
    }
  }

  private void person() {
    String printed = null;
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String key = json.currentName();
      json.nextToken();
      if ("name".equals(key)) {
        printed = values.text("authors", LONGEST_NAME);
      } else {
        json.skipChildren();
      }
    }
    add(printed);
  }

  private void text(@Nullable String all) {
    if (all != null) {
      for (String name : all.split(all.indexOf(';') >= 0 ? ";" : ",", -1)) {
        add(name);
      }
    }
  }

  /** Whether it has no other white space than single spaces between words. */
  private static boolean isPlain(String name) {
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c >= 0x7F || c == ' ' && before == ' ') {
        return false;
      }
      before = c;
    }
    return before != ' ';
  }

  private void add(@Nullable String printed) {
    if (printed == null) {
      return;
    }
    String name = isPlain(printed) ? printed : SPACE.matcher(printed).replaceAll(" ").strip();
    if (!name.isEmpty()) {
      count++;
      if (names.size() < MOST) {
        names.add(PersonName.ofDisplay(name));
      }
    }
  }
}
