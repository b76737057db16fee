package dev.lectern.settings;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text to begin a note with.
 *
 * @param text Markdown with fields such as <code>{title}</code>
 */
public record NoteTemplate(String name, String text) {

  private static final Pattern FIELD = Pattern.compile("\\{([a-z]+)}");

  /** The text with the values in place of their fields; other braces stay as they are. */
  public String filled(Map<String, String> values) {
    return FIELD
        .matcher(text)
        .replaceAll(
            field -> Matcher.quoteReplacement(values.getOrDefault(field.group(1), field.group())));
  }
}
