package dev.lectern.format.huggingface.feed;

import dev.lectern.model.PartialDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads single values of a feed; one of the wrong type is left out and noted as a fault. */
final class ValueScan {

  /** How many characters of a title or abstract are kept. */
  static final int LONGEST_TEXT = 10_000_000;

  private static final int LONGEST_NUMBER = 20;
  private static final int DAY = "2025-01-31".length();
  private static final Pattern WHOLE = Pattern.compile("\\s*(\\d{1,9})(?:\\.0*)?\\s*");
  private static final String UNREADABLE = "cannot be read and was left out";

  private final JsonParser json;
  private final Map<String, String> faults;
  private final BoundedText text = new BoundedText();

  ValueScan(JsonParser json, Map<String, String> faults) {
    this.json = json;
    this.faults = faults;
  }

  /** The text of the current value, verbatim; null where it is blank or none. */
  @Nullable String text(String name, int most) {
    JsonToken token = json.currentToken();
    if (token == JsonToken.VALUE_NUMBER_FLOAT && json.isNaN()) {
      return null;
    }
    if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
      text.start(most);
      json.readString(text);
      if (text.isCut()) {
        faults.put(name, "is longer than %d characters and was cut".formatted(most));
      }
      String value = text.toString();
      return value.isBlank() ? null : value;
    }
    fault(name);
    return null;
  }

  /** A short text without the white space around it; null where it is blank, none or too long. */
  @Nullable String shortText(String name, int most) {
    String value = text(name, most);
    if (value != null && text.isCut()) {
      faults.put(name, "is longer than %d characters and was left out".formatted(most));
      return null;
    }
    return value == null ? null : value.strip();
  }

  /** An address of the web. */
  @Nullable String address(String name) {
    String value = shortText(name, 2000);
    if (value == null || value.startsWith("https://") || value.startsWith("http://")) {
      return value;
    }
    faults.put(name, "is no web address and was left out");
    return null;
  }

  /** A count of things, also where it is written as text. */
  @Nullable Integer count(String name) {
    String value = shortText(name, LONGEST_NUMBER);
    var whole = WHOLE.matcher(value == null ? "" : value);
    if (whole.matches()) {
      return Integer.valueOf(whole.group(1));
    }
    if (value != null) {
      faults.put(name, UNREADABLE);
    }
    return null;
  }

  /** The day of a time such as {@code 2024-05-24T17:34:15.000Z}, as it is written. */
  @Nullable PartialDate day(String name) {
    String value = shortText(name, 100);
    if (value == null) {
      return null;
    }
    String start = value.length() > DAY ? value.substring(0, DAY) : value;
    PartialDate day = PartialDate.parse(start).filter(PartialDate::hasYear).orElse(null);
    if (day == null) {
      faults.put(name, "is no date and was left out");
    }
    return day;
  }

  /** Notes that a value is of the wrong type, unless it is null, and passes over it. */
  void fault(String name) {
    if (json.currentToken() != JsonToken.VALUE_NULL) {
      faults.put(name, UNREADABLE);
    }
    json.skipChildren();
  }
}
