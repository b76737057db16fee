package dev.lectern.evidence.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The ways in which a key takes words of the title. */
final class KeyTitle {

  private KeyTitle() {}

  /** All words, the telling ones with a capital. */
  static List<String> significant(KeySubject paper) {
    return KeyWords.of(paper.fields().title()).stream()
        .map(word -> KeyWords.isStopWord(word) ? word : capital(word))
        .toList();
  }

  /** The first {@code n} words, each with a capital. */
  static List<String> camel(KeySubject paper, int n) {
    return KeyWords.of(paper.fields().title()).stream().limit(n).map(KeyTitle::capital).toList();
  }

  /** The first {@code n} telling words, the first {@code capitals} of them with a capital. */
  static List<String> telling(KeySubject paper, int n, int capitals) {
    List<String> words = new ArrayList<>();
    for (String word : KeyWords.telling(paper.fields().title())) {
      if (words.size() < n) {
        words.add(words.size() < capitals ? capital(word) : word);
      }
    }
    return words;
  }

  /** The first letters of the first three telling words. */
  static List<String> initials(KeySubject paper) {
    return telling(paper, 3, 0).stream().map(word -> word.substring(0, 1)).toList();
  }

  static List<String> last(List<String> words) {
    return words.isEmpty() ? words : List.of(words.getLast());
  }

  /** The word with a capital at its start; the rest stays. */
  static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
