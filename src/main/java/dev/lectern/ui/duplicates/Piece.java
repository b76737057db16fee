package dev.lectern.ui.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Some words of a text, with the space between them.
 *
 * @param differs whether the text beside it does not have them here
 */
record Piece(String text, boolean differs) {

  private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

  /** Texts that are longer than this together are not compared word by word. */
  private static final int MOST_PAIRS = 1_000_000;

  /** The text in pieces; where the other is empty or shares no word, nothing stands out. */
  static List<Piece> of(String text, String other) {
    List<String> mine = words(text);
    List<String> theirs = words(other);
    long pairs = (long) mine.size() * theirs.size();
    if (text.equals(other) || pairs == 0 || pairs > MOST_PAIRS) {
      return List.of(new Piece(text, false));
    }
    int[][] shared = shared(mine, theirs);
    if (shared[0][0] == 0) {
      return List.of(new Piece(text, false));
    }
    return joined(mine, theirs, shared);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** How many words the rests of both texts share in their order, from each place on. */
  private static int[][] shared(List<String> mine, List<String> theirs) {
    int[][] shared = new int[mine.size() + 1][theirs.size() + 1];
    for (int i = mine.size() - 1; i >= 0; i--) {
      for (int j = theirs.size() - 1; j >= 0; j--) {
        shared[i][j] =
            isSame(mine.get(i), theirs.get(j))
                ? shared[i + 1][j + 1] + 1
                : Math.max(shared[i + 1][j], shared[i][j + 1]);
      }
    }
    return shared;
  }

  private static List<Piece> joined(List<String> mine, List<String> theirs, int[][] shared) {
    List<Piece> pieces = new ArrayList<>();
    int j = 0;
    for (int i = 0; i < mine.size(); i++) {
      while (j < theirs.size()
          && !isSame(mine.get(i), theirs.get(j))
          && shared[i][j + 1] == shared[i][j]) {
        j++;
      }
      boolean same = j < theirs.size() && isSame(mine.get(i), theirs.get(j));
      add(pieces, mine.get(i), !same);
      j += same ? 1 : 0;
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, String word, boolean differs) {
    if (pieces.isEmpty()) {
      pieces.add(new Piece(word, differs));
    } else if (pieces.getLast().differs == differs) {
      pieces.add(new Piece(pieces.removeLast().text + word, differs));
    } else if (differs) {
      pieces.add(new Piece(word, true));
    } else {
      // A space between is not what differs.
      String last = pieces.removeLast().text;
      String stripped = last.stripTrailing();
      pieces.add(new Piece(stripped, true));
      pieces.add(new Piece(last.substring(stripped.length()) + word, false));
    }
  }

  private static boolean isSame(String a, String b) {
    return a.strip().equals(b.strip());
  }
}
