package dev.lectern.ui.papers;

import dev.lectern.model.Digest;
import dev.lectern.model.FacetCount;
import dev.lectern.model.ReadingList;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.Tag;
import dev.lectern.query.Query;
import dev.lectern.query.Query.NameField;
import dev.lectern.query.QueryPrinter;
import dev.lectern.query.Sort;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a search can go on with: the language's fields, and the values that the library has. */
record SearchWords(
    List<Tag> tags,
    List<Digest> digests,
    List<ReadingList> lists,
    List<FacetCount> organizations,
    List<FacetCount> years) {

  static final SearchWords NONE =
      new SearchWords(List.of(), List.of(), List.of(), List.of(), List.of());

  private static final int MOST = 8;
  private static final List<String> FIELDS =
      List.of(
          "tag",
          "status",
          "is",
          "has",
          "no",
          "title",
          "abstract",
          "author",
          "note",
          "highlight",
          "year",
          "published",
          "added",
          "captured",
          "authors",
          "comments",
          "upvotes",
          "rating",
          "seen",
          "org",
          "digest",
          "list",
          "key",
          "arxiv",
          "doi",
          "sort");

  /** The clauses that the one before the caret could become. */
  List<String> offers(String text, int caret) {
    String typed = text.substring(start(text, caret), caret).toLowerCase(Locale.ROOT);
    int colon = typed.indexOf(':');
    if (typed.isEmpty() || typed.startsWith("\"")) {
      return List.of();
    }
    Stream<String> clauses =
        colon < 0
            ? FIELDS.stream().map(field -> field + ":").filter(field -> field.startsWith(typed))
            : clauses(typed, colon);
    return clauses.filter(clause -> !clause.equalsIgnoreCase(typed)).limit(MOST).toList();
  }

  /** Where the clause before the caret starts, behind its sign. */
  static int start(String text, int caret) {
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i < caret; i++) {
      char c = text.charAt(i);
      quoted ^= c == '"';
      if (!quoted && (Character.isWhitespace(c) || c == '(')) {
        start = i + 1;
      }
    }
    return start < caret && text.charAt(start) == '-' ? start + 1 : start;
  }

  private Stream<String> clauses(String typed, int colon) {
    String begun = typed.substring(colon + 1).replace("\"", "");
    String field = typed.substring(0, colon);
    return switch (field) {
      case "tag" -> begins(tags.stream().map(Tag::name), begun).map(SearchWords::tag);
      case "digest" -> named(NameField.DIGEST, digests.stream().map(Digest::name), begun);
      case "list" -> named(NameField.LIST, lists.stream().map(ReadingList::name), begun);
      case "year" -> plain(field, years.stream().map(FacetCount::value), begun);
      case "org" ->
          named(NameField.ORGANIZATION, organizations.stream().map(FacetCount::value), begun);
      case "status" -> plain(field, codes(ReadingStatus.values()), begun);
      case "is" ->
          plain(
              field,
              Stream.concat(codes(ReadingStatus.values()), codes(Query.State.values())),
              begun);
      case "has", "no" -> plain(field, codes(Query.Feature.values()), begun);
      case "sort" -> plain(field, codes(Sort.By.values()), begun);
      default -> Stream.empty();
    };
  }

  private static String tag(String name) {
    return QueryPrinter.print(new Query.Tagged(name));
  }

  private static Stream<String> named(NameField field, Stream<String> names, String begun) {
    return begins(names, begun).map(name -> QueryPrinter.print(new Query.Named(field, name)));
  }

  private static Stream<String> plain(String field, Stream<String> words, String begun) {
    return begins(words, begun).map(word -> field + ":" + word);
  }

  private static Stream<String> begins(Stream<String> names, String begun) {
    return names.filter(name -> name.toLowerCase(Locale.ROOT).startsWith(begun));
  }

  private static Stream<String> codes(Enum<?>[] values) {
    return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT));
  }
}
