package dev.lectern.query;

import dev.lectern.model.ReadingStatus;
import dev.lectern.query.Query.DateField;
import dev.lectern.query.Query.Feature;
import dev.lectern.query.Query.NameField;
import dev.lectern.query.Query.NumberField;
import dev.lectern.query.Query.State;
import dev.lectern.query.Query.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns the words and the {@code field:value} pairs of a query into clauses. */
final class Clauses {

  private final Bounds bounds;

  Clauses(LocalDate today) {
    this.bounds = new Bounds(today);
  }

  /** The clause of a word, a phrase or a field; {@code sort:} is none and is not given here. */
  Query read(Token token) throws BadClause {
    Field field = token.field();
    if (field == null) {
      return text(TextField.ANYWHERE, token);
    }
    if (token.text().isEmpty()) {
      throw new BadClause("a value is missing after " + field.code() + ":");
    }
    return switch (field.target()) {
      case TextField text -> text(text, token);
      case NumberField number -> bounds.number(number, value(token));
      case DateField date -> bounds.date(date, value(token));
      case NameField name -> new Query.Named(name, value(token));
      case null, default -> special(field, token);
    };
  }

  /** A clause that made no sense, searched as the text that it is. */
  static Query asText(String clause) {
    boolean plain = Scanner.isPlainWord(clause);
    return new Query.Text(TextField.ANYWHERE, clause, !plain, false);
  }

  private static Query text(TextField field, Token token) throws BadClause {
    boolean phrase = token.kind() != Token.Kind.WORD;
    if (token.text().isBlank()) {
      throw new BadClause("there is nothing between the quotes");
    }
    if (!phrase && token.field() == null) {
      if (token.text().equals("*")) {
        return token.star() ? asText("**") : new Query.Everything();
      }
      checkField(token);
      if (!token.star() && !Scanner.isPlainWord(token.text())) {
        return asText(token.text());
      }
    }
    return new Query.Text(field, token.text(), phrase, token.star());
  }

  /** A word with a colon looks like a field; where it is none, the reader is told. */
  private static void checkField(Token token) throws BadClause {
    int colon = token.text().indexOf(':');
    if (colon > 0 && token.text().substring(0, colon).chars().allMatch(Character::isLetter)) {
      throw new BadClause("there is no field " + token.text().substring(0, colon) + ":");
    }
  }

  private static String value(Token token) {
    return token.star() ? token.text() + "*" : token.text();
  }

  private static Query special(Field field, Token token) throws BadClause {
    String value = value(token);
    return switch (field) {
      case TAG -> tagged(token);
      case STATUS -> new Query.HasStatus(status(value));
      case IS -> is(value);
      case HAS -> new Query.Has(feature(value));
      case NO -> new Query.Not(new Query.Has(feature(value)));
      default -> throw new BadClause(field.code() + ": cannot stand here");
    };
  }

  private static Query tagged(Token token) {
    boolean none = token.kind() == Token.Kind.WORD && value(token).equalsIgnoreCase("none");
    return none ? new Query.Not(new Query.Has(Feature.TAG)) : new Query.Tagged(value(token));
  }

  private static Query is(String value) throws BadClause {
    Optional<ReadingStatus> status = ReadingStatus.parse(value);
    if (status.isPresent()) {
      return new Query.HasStatus(status.get());
    }
    return new Query.Is(
        named(State.values(), value)
            .orElseThrow(
                () ->
                    new BadClause(
                        "expected "
                            + codes(ReadingStatus.values())
                            + " or "
                            + codes(State.values()))));
  }

  private static ReadingStatus status(String value) throws BadClause {
    return ReadingStatus.parse(value)
        .orElseThrow(() -> new BadClause("expected " + codes(ReadingStatus.values())));
  }

  private static Feature feature(String value) throws BadClause {
    return named(Feature.values(), value)
        .orElseThrow(() -> new BadClause("expected " + codes(Feature.values())));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String code) {
    return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(code)).findFirst();
  }

  private static String codes(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(v -> v.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
