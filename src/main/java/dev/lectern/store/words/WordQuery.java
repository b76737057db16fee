package dev.lectern.store.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand next to each other.
 *
 * @param words one at least
 * @param prefix whether the last may go on
 * @param field the text they stand in, or null for any
 */
public record WordQuery(List<String> words, boolean prefix, @Nullable WordField field) {

  public WordQuery {
    words = List.copyOf(words);
  }

  /** Cuts text where the index cuts it: at all that is ASCII and neither letter nor digit. */
  public static List<String> cut(String text) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isSeparator(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isSeparator(char c) {
    return c < 128 && !Character.isLetterOrDigit(c);
  }
}
