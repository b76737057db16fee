package dev.lectern.query;

import dev.lectern.query.ParsedQuery.Problem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the search language. Never fails: what makes no sense is searched as text and reported.
 *
 * <pre>{@code
 * QueryParser.parse("grasp -status:read (year:2025 OR tag:rl)").query();
 * }</pre>
 *
 * <p>{@code NOT} and {@code -} bind closest, then words that stand side by side, then {@code OR}.
 */
public final class QueryParser {

  /** Deeper parentheses than anybody writes are read as if they were not there. */
  private static final int DEEPEST = 100;

  private final String text;
  private final boolean typing;
  private final Clauses clauses;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable Sort sort;
  private int tooDeep;

  private QueryParser(String text, boolean typing, LocalDate today) {
    this.text = text;
    this.typing = typing;
    this.clauses = new Clauses(today);
    groups.push(new Group(-1));
  }

  /** Reads a finished query. */
  public static ParsedQuery parse(String text) {
    return parse(text, false);
  }

  /**
   * Reads a query.
   *
   * @param typing whether it is still being typed: then its last word is a prefix, and a quote,
   *     parenthesis, operator or field that waits for more is no problem
   */
  public static ParsedQuery parse(String text, boolean typing) {
    return parse(text, typing, LocalDate.now(ZoneId.systemDefault()));
  }

  /** Reads a query as of a day, from which ages such as {@code added:<7d} count. */
  public static ParsedQuery parse(String text, boolean typing, LocalDate today) {
    return new QueryParser(text, typing, today).run();
  }

  private ParsedQuery run() {
    List<Token> tokens = Scanner.scan(text);
    for (int i = 0; i < tokens.size(); i++) {
      take(tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1) : null);
    }
    while (groups.size() > 1) {
      if (!typing) {
        report(groups.element().start, groups.element().start + 1, "this ( is never closed");
      }
      closeGroup();
    }
    Query query = groups.element().finish().orElseGet(Query.Everything::new);
    return new ParsedQuery(query, sort, List.copyOf(problems));
  }

  private void take(Token token, @Nullable Token next) {
    switch (token.kind()) {
      case OPEN -> open(token);
      case CLOSE -> close(token);
      case MINUS -> groups.element().negate();
      case WORD, QUOTED, UNCLOSED -> word(token, next);
    }
  }

  private void open(Token token) {
    if (groups.size() <= DEEPEST) {
      groups.push(new Group(token.start()));
    } else if (++tooDeep == 1) {
      report(token.start(), token.end(), "parentheses nest too deep here and are left out");
    }
  }

  private void close(Token token) {
    if (tooDeep > 0) {
      tooDeep--;
    } else if (groups.size() > 1) {
      closeGroup();
    } else {
      report(token.start(), token.end(), "this ) was never opened");
    }
  }

  private void closeGroup() {
    Optional<Query> inner = groups.pop().finish();
    inner.ifPresentOrElse(groups.element()::add, groups.element()::skip);
  }

  private void word(Token token, @Nullable Token next) {
    if (token.isKeyword("NOT") || token.isKeyword("OR") || token.isKeyword("AND")) {
      operator(token, next);
    } else if (token.field() == Field.SORT) {
      sort(token);
    } else {
      clause(token);
    }
  }

  private void operator(Token token, @Nullable Token next) {
    boolean followed = next != null && startsClause(next);
    if (token.text().equals("NOT") && followed) {
      groups.element().negate();
    } else if (groups.element().hasPart() && followed) {
      if (token.text().equals("OR")) {
        groups.element().or();
      }
    } else if (!(typing && next == null && groups.element().hasPart())) {
      asText(token, token.text() + " needs a clause beside it");
    }
  }

  /** Whether an operator may stand before it; a second operator may, where it is a NOT. */
  private static boolean startsClause(Token next) {
    return next.kind() != Token.Kind.CLOSE && !next.isKeyword("OR") && !next.isKeyword("AND");
  }

  private void sort(Token token) {
    boolean reversed = token.text().startsWith("-");
    Optional<Sort> asked = Sort.parse(reversed ? token.text().substring(1) : token.text());
    if (asked.isEmpty()) {
      clauseProblem(
          token,
          "expected sort: with added, published, title, authors, comments,"
              + " upvotes, seen, rating or relevance, and - before it to reverse");
    } else {
      sort = reversed ? asked.get().reversed() : asked.get();
      groups.element().skip();
    }
  }

  private void clause(Token token) {
    boolean last = typing && token.end() == text.length();
    try {
      Query clause = clauses.read(token);
      if (token.kind() == Token.Kind.UNCLOSED && !typing) {
        report(token.start(), token.end(), "this \" is never closed");
      }
      groups.element().add(last ? goingOn(clause) : clause);
    } catch (BadClause bad) {
      if (last && token.text().isBlank()) {
        groups.element().skip();
      } else {
        clauseProblem(token, bad.getMessage());
      }
    }
  }

  /** The last word while it is being typed. */
  private Query goingOn(Query clause) {
    boolean closedPhrase = text.endsWith("\"");
    return clause instanceof Query.Text t && !closedPhrase
        ? new Query.Text(t.field(), t.text(), t.phrase(), true)
        : clause;
  }

  private void clauseProblem(Token token, String message) {
    String typed = text.substring(token.start(), token.end());
    if (typed.chars().allMatch(c -> c == '"' || Character.isSpaceChar(c))) {
      report(token.start(), token.end(), message);
      groups.element().skip();
    } else {
      asText(token, message);
    }
  }

  private void asText(Token token, String message) {
    report(token.start(), token.end(), message);
    groups.element().add(Clauses.asText(text.substring(token.start(), token.end())));
  }

  private void report(int start, int end, String message) {
    problems.add(new Problem(start, end, text.substring(start, end), message));
  }
}
