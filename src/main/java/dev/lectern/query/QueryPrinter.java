package dev.lectern.query;

import dev.lectern.model.PartialDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a query in the search language, so that {@link QueryParser} reads the same query back. */
public final class QueryPrinter {

  private QueryPrinter() {}

  public static String print(Query query) {
    return query instanceof Query.Everything ? "" : part(query);
  }

  private static String part(Query query) {
    return switch (query) {
      case Query.Everything all -> "*";
      case Query.And(List<Query> parts) -> joined(parts, " ", Query.Or.class);
      case Query.Or(List<Query> parts) -> joined(parts, " OR ", Query.Or.class);
      case Query.Not(Query.Has(Query.Feature feature)) -> "no:" + code(feature);
      case Query.Not(Query clause) -> "-" + operand(clause);
      case Query.Text text -> text(text);
      case Query.Tagged(String tag) -> "tag:" + tag(tag);
      case Query.HasStatus(var status) -> "status:" + status.code();
      case Query.Is(Query.State state) -> "is:" + code(state);
      case Query.Has(Query.Feature feature) -> "has:" + code(feature);
      case Query.NumberIn(var field, Integer from, Integer to) ->
          Field.codeOf(field) + ":" + range(from, to);
      case Query.DateIn(var field, PartialDate from, PartialDate to) ->
          Field.codeOf(field) + ":" + range(from, to);
      case Query.Named(var field, String value) -> Field.codeOf(field) + ":" + value(value);
    };
  }

  private static String joined(List<Query> parts, String between, Class<?> wrapped) {
    return parts.stream()
        .map(part -> wrapped.isInstance(part) ? "(" + part(part) + ")" : part(part))
        .collect(Collectors.joining(between));
  }

  private static String operand(Query clause) {
    String printed = part(clause);
    if (clause instanceof Query.And || clause instanceof Query.Or) {
      return "(" + printed + ")";
    }
    // Two dashes in a row are a word.
    return clause instanceof Query.Text && printed.startsWith("-") ? "text:" + printed : printed;
  }

  private static String text(Query.Text text) {
    boolean anywhere = text.field() == Query.TextField.ANYWHERE;
    boolean unmarked = anywhere && plain(text);
    String field = anywhere && (text.phrase() || unmarked) ? "" : Field.codeOf(text.field()) + ":";
    return field + (text.phrase() ? quoted(text.text()) : text.text()) + (text.prefix() ? "*" : "");
  }

  /** A word that looks like a field or an operator needs {@code text:} before it. */
  private static boolean plain(Query.Text text) {
    boolean marked = text.text().contains(":") || text.text().startsWith("-");
    return Scanner.isPlainWord(text.text()) && !(text.prefix() && marked);
  }

  private static String tag(String tag) {
    return tag.equalsIgnoreCase("none") ? quoted(tag) : value(tag);
  }

  private static String value(String value) {
    return Scanner.isPlainValue(value) ? value : quoted(value);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String range(@Nullable Object from, @Nullable Object to) {
    if (from == null || to == null) {
      return from != null ? ">=" + from : "<=" + to;
    }
    return from.equals(to) ? from.toString() : from + ".." + to;
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
