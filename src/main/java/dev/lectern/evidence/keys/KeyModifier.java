package dev.lectern.evidence.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What follows a colon in brackets: how the words that a marker took are changed. */
@FunctionalInterface
interface KeyModifier {

  List<String> apply(List<String> words);

  Pattern TRUNCATE = Pattern.compile("truncate([1-9]\\d{0,2})");

  Map<String, KeyModifier> NAMED =
      Map.of(
          "lower", words -> words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList(),
          "upper", words -> words.stream().map(word -> word.toUpperCase(Locale.ROOT)).toList(),
          "abbr",
              words ->
                  words.stream().filter(w -> !w.isEmpty()).map(w -> w.substring(0, 1)).toList(),
          "capitalize", words -> words.stream().map(KeyModifier::capitalized).toList(),
          "titlecase", KeyModifier::titleCase,
          "sentencecase", KeyModifier::sentenceCase);

  /** The modifier of this name, whatever its case; empty where there is none. */
  static Optional<KeyModifier> of(String name) {
    String known = name.toLowerCase(Locale.ROOT);
    Matcher truncate = TRUNCATE.matcher(known);
    if (truncate.matches()) {
      int length = Integer.parseInt(truncate.group(1));
      return Optional.of(words -> truncated(words, length));
    }
    return Optional.ofNullable(NAMED.get(known));
  }

  /** What stands in for words that are not there. */
  static KeyModifier orElse(String text) {
    return words -> words.stream().allMatch(String::isEmpty) ? List.of(text) : words;
  }

  private static List<String> truncated(List<String> words, int length) {
    String all = String.join("", words);
    return List.of(all.substring(0, Math.min(length, all.length())));
  }

  private static List<String> titleCase(List<String> words) {
    List<String> changed = new ArrayList<>();
    for (String word : words) {
      boolean small = !changed.isEmpty() && KeyWords.isStopWord(word);
      changed.add(small ? word.toLowerCase(Locale.ROOT) : capitalized(word));
    }
    return changed;
  }

  private static List<String> sentenceCase(List<String> words) {
    List<String> changed = new ArrayList<>();
    for (String word : words) {
      changed.add(changed.isEmpty() ? capitalized(word) : word.toLowerCase(Locale.ROOT));
    }
    return changed;
  }

  private static String capitalized(String word) {
    return KeyTitle.capital(word.toLowerCase(Locale.ROOT));
  }
}
