package dev.lectern.format.bibtex;

import dev.lectern.format.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The groups of JabRef that list their entries' keys in a comment; newer ones stand in the entries.
 */
final class JabrefGroups {

  private static final int MOST_KEYS = 200_000;
  private static final String META = "jabref-meta:";

  private static final Pattern WORD = Pattern.compile("[^;\\\\\\s]+");

  private final Map<String, List<String>> byKey = new HashMap<>();
  private final Map<String, List<Extent>> places = new HashMap<>();

  /**
   * Takes a comment, which may be about something else.
   *
   * @param offset how many characters of the file are before it
   */
  void read(String comment, long offset) {
    String text = comment.strip();
    if (!text.startsWith(META)) {
      return;
    }
    String tree = text.substring(META.length()).strip();
    if (tree.startsWith("groupstree:") || tree.startsWith("grouping:")) {
      // JabRef once wrapped these lines wherever they became too long.
      for (String group : split(tree.replaceAll("[\\r\\n]+", ""), ";")) {
        explicit(group);
      }
      findKeys(comment, offset);
    }
  }

  private void findKeys(String comment, long offset) {
    Matcher word = WORD.matcher(comment);
    while (word.find()) {
      String key = word.group().toLowerCase(Locale.ROOT);
      if (byKey.containsKey(key)) {
        places
            .computeIfAbsent(key, k -> new ArrayList<>(1))
            .add(Extent.chars(offset + word.start(), offset + word.end()));
      }
    }
  }

  /** Where groups list the key. */
  List<Extent> places(String key) {
    return places.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
  }

  /** The groups that list the key. */
  List<String> of(String key) {
    return byKey.getOrDefault(key.toLowerCase(Locale.ROOT), List.of());
  }

  private void explicit(String group) {
    int at = group.indexOf("ExplicitGroup:");
    if (at < 0) {
      return;
    }
    List<String> parts = split(group.substring(at + 14).replace("\\;", ";"), ";");
    for (int i = 2; i < parts.size(); i++) {
      String key = parts.get(i).strip().toLowerCase(Locale.ROOT);
      if (!key.isEmpty() && byKey.size() < MOST_KEYS) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(parts.getFirst().strip());
      }
    }
  }

  /** Splits at semicolons that have no backslash before them. */
  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        part.append(c).append(text.charAt(++i));
      } else if (separator.indexOf(c) >= 0) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
