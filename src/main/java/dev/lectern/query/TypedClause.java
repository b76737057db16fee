package dev.lectern.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A clause of a typed search that holds for the whole of it, being neither in parentheses nor
 * beside an {@code OR}.
 *
 * @param from where its first {@code -} or {@code NOT} starts, or the same
 * @param end where it ends, exclusive
 * @param state whether it asks for papers or rules them out
 */
record TypedClause(Token token, int from, int end, ClauseState state) {

  int start() {
    return token.start();
  }

  static List<TypedClause> of(String text) {
    List<Token> tokens = Scanner.scan(text);
    List<TypedClause> found = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      switch (token.kind()) {
        case OPEN -> depth++;
        case CLOSE -> depth = Math.max(0, depth - 1);
        case MINUS -> {
          // Belongs to the clause behind it.
        }
        case WORD, QUOTED, UNCLOSED -> {
          if (depth == 0 && token.isKeyword("OR")) {
            return List.of();
          } else if (depth == 0 && !isOperator(token)) {
            found.add(signed(tokens, i));
          }
        }
      }
    }
    return found;
  }

  private static TypedClause signed(List<Token> tokens, int at) {
    int first = at;
    while (first > 0 && isNegation(tokens.get(first - 1))) {
      first--;
    }
    ClauseState state = (at - first) % 2 == 0 ? ClauseState.INCLUDED : ClauseState.EXCLUDED;
    return new TypedClause(tokens.get(at), tokens.get(first).start(), tokens.get(at).end(), state);
  }

  private static boolean isNegation(Token token) {
    return token.kind() == Token.Kind.MINUS || token.isKeyword("NOT");
  }

  private static boolean isOperator(Token token) {
    return token.isKeyword("NOT") || token.isKeyword("AND");
  }

  /** The search without this clause, its sign and an {@code AND} that would be left over. */
  String cutFrom(String text) {
    String before = text.substring(0, from).stripTrailing();
    String after = text.substring(end).stripLeading();
    if (before.equals("AND") || before.endsWith(" AND")) {
      before = before.substring(0, before.length() - 3).stripTrailing();
    } else if (before.isEmpty() && after.startsWith("AND ")) {
      after = after.substring(4).stripLeading();
    }
    boolean apart = !before.isEmpty() && !after.isEmpty();
    return before + (apart ? " " : "") + after;
  }

  /** A search such that a clause before it holds for all of it. */
  static String joinable(String text) {
    int depth = 0;
    boolean alternatives = false;
    String closed = "";
    for (Token token : Scanner.scan(text)) {
      switch (token.kind()) {
        case OPEN -> depth++;
        case CLOSE -> depth = Math.max(0, depth - 1);
        case UNCLOSED -> closed = "\"";
        case WORD -> alternatives |= depth == 0 && token.isKeyword("OR");
        case QUOTED, MINUS -> {
          // Neither joins nor parts.
        }
      }
    }
    return alternatives ? "(" + text + closed + ")".repeat(depth + 1) : text;
  }
}
