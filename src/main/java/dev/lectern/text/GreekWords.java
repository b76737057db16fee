package dev.lectern.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of Greek letters. One is replaced where it is written as a symbol, and then wherever else
 * it stands alone in the same text, so that {@code C_Phi} and {@code the class Phi} stay together.
 */
final class GreekWords {

  private record Place(int start, int end, String name) {}

  private final Edits edits;
  private final Set<String> certain = new HashSet<>();
  private final List<Place> open = new ArrayList<>();

  GreekWords(Edits edits) {
    this.edits = edits;
  }

  void apply(int at, String name, int end, boolean math) {
    if (isPartOfName(at, end)) {
      return;
    }
    if (math || isSymbol(at, end)) {
      edits.replace(at, end, Symbols.greek(name));
      certain.add(name);
    } else if (standsAlone(at, end)) {
      open.add(new Place(at, end, name));
    }
  }

  /** Notes a letter that another rule found in a formula. */
  void learn(String name) {
    certain.add(name);
  }

  /** Replaces the names that stand alone and are known by now to be symbols of this text. */
  void finish() {
    for (Place place : open) {
      if (certain.contains(place.name())) {
        edits.replace(place.start(), place.end(), Symbols.greek(place.name()));
      }
    }
  }

  private boolean isPartOfName(int at, int end) {
    char before = edits.at(at - 1);
    boolean index = before == '_' && isSubscript(at, end);
    return before == '/' || before == '@' || before == '_' && !index || Ascii.isDigit(before);
  }

  /** {@code C_Phi}: one capital with a Greek index. */
  private boolean isSubscript(int at, int end) {
    return Character.isUpperCase(edits.at(at - 2))
        && !Ascii.isLetterOrDigit(edits.at(at - 3))
        && !Ascii.isLetterOrDigit(edits.at(end))
        && edits.at(end) != '_';
  }

  private boolean isSymbol(int at, int end) {
    return edits.at(at - 1) == '_' || isScripted(end) || isRelated(at, end) || isArgument(at, end);
  }

  private boolean isScripted(int end) {
    char c = edits.at(end);
    if (c == '_') {
      boolean single =
          Ascii.isLetterOrDigit(edits.at(end + 1))
              && !Ascii.isLetterOrDigit(edits.at(end + 2))
              && edits.at(end + 2) != '_';
      return single || edits.at(end + 1) == '{';
    }
    return c == '(' || c == '^';
  }

  /**
   * Next to a relation or a sum: {@code lambda=1}, {@code opt + epsilon}, {@code epsilon in (0,1)}.
   */
  private boolean isRelated(int at, int end) {
    int next = edits.at(end) == ' ' ? end + 1 : end;
    int previous = edits.at(at - 1) == ' ' ? at - 2 : at - 1;
    boolean membership =
        edits.text().startsWith("in (", next)
            && Ascii.isDigit(edits.at(next + 4))
            && edits.replace(next, next + 2, "∈");
    return membership
        || isRelation(edits.at(next))
        || isRelation(edits.at(previous))
        || edits.at(previous) == '+';
  }

  private static boolean isRelation(char c) {
    return c == '=' || c == '<' || c == '>';
  }

  /** {@code tanh(alpha x)}: the first factor of a function's argument. */
  private boolean isArgument(int at, int end) {
    return edits.at(at - 1) == '('
        && Ascii.isLetter(edits.at(at - 2))
        && edits.at(end) == ' '
        && Ascii.isLetter(edits.at(end + 1))
        && !Ascii.isLetterOrDigit(edits.at(end + 2));
  }

  private boolean standsAlone(int at, int end) {
    char before = edits.at(at - 1);
    char after = edits.at(end);
    boolean tied = before == '-' || before == '.' || before == '\\' || Ascii.isDigit(after);
    return !tied && (after != '-' || Ascii.isLetter(edits.at(end + 1)));
  }
}
