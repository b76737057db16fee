package dev.lectern.store;

import dev.lectern.store.pages.Lost;
import dev.lectern.store.pages.TreeCell;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in the columns of a library: the catalogue by which a cell is sound or not. */
final class Columns {

  /**
   * A column.
   *
   * @param required whether it must not be empty
   * @param key its place in the key of its table, from 1; 0 where it is none of it
   * @param derived whether the rest of the library says what stands in it
   */
  record Column(String name, Kind kind, boolean required, int key, boolean derived) {

    boolean isSound(@Nullable Object value) {
      return value == null ? !required : kind.isSound(value);
    }

    /** The name as it can stand in a statement. */
    String quoted() {
      return '"' + name + '"';
    }

    /** What comes in a lost value's place; null where nothing can. */
    @Nullable Object standIn(@Nullable Object lost) {
      return required || kind == Kind.TEXT ? kind.standIn(lost) : null;
    }
  }

  /** Columns by table, where their SQL type does not say all. */
  private static final String KINDS =
      """
      meta
      digests uuid=UUID sha256=SHA256 kept=SHA256 bytes=SIZE papers=COUNT* printed=DATE near=DAY
        stated=DATE captured=DATE* page_year=YEAR* evidence=EVIDENCE* reading=ID imported=MOMENT
        removed=FLAG
      readings digest=ID reading=ID printed=DATE near=DAY
      digest_chunks digest=ID piece=COUNT
      abstracts id=ID
      papers id=ID uuid=UUID title=TEXT* abstract=ID* published=DATE* year_inferred=FLAG*
        author_count=COUNT* organization=ORGANIZATION* arxiv=TEXT* doi=TEXT* traits=COUNT*
        fields=FIELDS* comments=NUMBER* upvotes=NUMBER* status=STATUS starred=FLAG rating=RATING
        added=MOMENT by_hand=FLAG seen=COUNT* trashed=MOMENT merged_into=ID
      appearances digest=ID reading=ID paper=ID home=ID position=COUNT line=SIZE abstract=ID
        published=DATE fields=FIELDS
      matching_keys paper=ID
      likeness paper=ID
      possible_duplicates paper=ID other=ID why=WHY
      tombstones grave=ID
      corrections paper=ID field=FIELD
      former_keys paper=ID
      tags id=ID color=TAG_COLOR
      paper_tags tag=ID paper=ID
      notes paper=ID
      note_links paper=ID
      highlights id=ID uuid=UUID paper=ID place=PLACE start=COUNT end=COUNT color=HIGHLIGHT_COLOR
        created=MOMENT
      lists id=ID uuid=UUID
      list_papers list=ID paper=ID day=DAY
      searches id=ID
      attachments id=ID uuid=UUID paper=ID sha256=SHA256 bytes=SIZE
      distinct_papers paper=ID other=ID
      steps id=ID origin=ORIGIN time=MOMENT revision=SIZE redoable=FLAG
      step_parts step=ID part=COUNT version=COUNT head=OBJECT things=COUNT
      step_things step=ID part=COUNT thing=COUNT
      """;

  /** What tells rows apart in the table that has no key of its own. */
  private static final List<String> KEYS = List.of("digest_chunks.digest", "digest_chunks.piece");

  private static final Set<String> WITHOUT_NUMBERS = new HashSet<>();
  private static final Map<String, Map<String, Column>> TABLES = read();

  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");
  private static final int SHORT = 40;

  private Columns() {}

  private static Map<String, Map<String, Column>> read() {
    Map<String, Map<String, String>> said = said();
    Map<String, Map<String, Column>> tables = new LinkedHashMap<>();
    try (Sql model = Blueprint.model()) {
      WITHOUT_NUMBERS.addAll(
          model.list(
              "SELECT name FROM pragma_table_list WHERE schema = 'main' AND wr = 1",
              row -> row.text(1)));
      for (String table : Blueprint.tables(model, "main")) {
        Map<String, String> kinds = said.getOrDefault(table, Map.of());
        Map<String, Column> columns = new LinkedHashMap<>();
        model.each(
            "SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)",
            row -> {
              String name = row.text(1);
              String kind = kinds.getOrDefault(name, row.text(2)).replace("INTEGER", "NUMBER");
              columns.put(
                  name,
                  new Column(
                      name,
                      Kind.valueOf(kind.replace("*", "")),
                      row.getBoolean(3) || row.getInt(4) > 0,
                      Math.max(row.getInt(4), KEYS.indexOf(table + "." + name) + 1),
                      kind.endsWith("*")));
            },
            table);
        tables.put(table, columns);
      }
    }
    return tables;
  }

  private static Map<String, Map<String, String>> said() {
    Map<String, Map<String, String>> said = new LinkedHashMap<>();
    Map<String, String> columns = new LinkedHashMap<>();
    for (String word : KINDS.strip().split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        columns = new LinkedHashMap<>();
        said.put(word, columns);
      } else {
        columns.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return said;
  }

  /** The tables that people and digests fill. */
  static List<String> tables() {
    return List.copyOf(TABLES.keySet());
  }

  /** The columns of a table in their order. */
  static List<Column> of(String table) {
    return List.copyOf(Objects.requireNonNull(TABLES.get(table)).values());
  }

  /** The columns of a table's key. */
  static List<Column> key(String table) {
    return of(table).stream()
        .filter(column -> column.key() > 0)
        .sorted(Comparator.comparingInt(Column::key))
        .toList();
  }

  /** A row's key as people may read it. */
  static String key(String table, @Nullable Object[] values) {
    List<Column> columns = of(table);
    return key(table).stream()
        .map(column -> values[columns.indexOf(column)])
        .map(value -> value instanceof byte[] bytes ? Row.readable(bytes) : String.valueOf(value))
        .map(text -> CONTROLS.matcher(text).replaceAll("\uFFFD"))
        .map(text -> text.length() > SHORT ? text.substring(0, SHORT) + "…" : text)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** The names of a table's columns, for a statement. */
  static String names(String table) {
    return of(table).stream().map(Column::quoted).collect(Collectors.joining(", "));
  }

  static boolean isRequired(String table, String column) {
    return of(table).stream().anyMatch(c -> c.name().equals(column) && c.required());
  }

  /** Whether the rows of a table have numbers, of which a column may be one. */
  static boolean isNumbered(String table) {
    return !WITHOUT_NUMBERS.contains(table);
  }

  /** Whether its first column is the number of the row. */
  static boolean hasId(String table) {
    return of(table).getFirst().name().equals("id");
  }

  /** The values of a row as a page has them; more or fewer than columns where it is none. */
  static @Nullable Object[] values(String table, TreeCell cell) {
    List<@Nullable Object> read = cell.values();
    int columns = of(table).size();
    // As SQLite reads it: what a row does not have is nothing.
    @Nullable Object[] values =
        read.toArray(new Object[2 * read.size() > columns ? Math.max(columns, read.size()) : 0]);
    if (hasId(table) && values.length > 0 && values[0] == null) {
      values[0] = cell.number();
    }
    return values;
  }

  /** Whether that can be a row of the table, be some of it wrong. */
  static boolean fits(String table, @Nullable Object[] values) {
    List<Column> columns = of(table);
    if (values.length != columns.size() || hasId(table) && !(values[0] instanceof Long)) {
      return false;
    }
    int wrong = 0;
    for (int i = 0; i < values.length; i++) {
      wrong += values[i] == Lost.VALUE || columns.get(i).isSound(values[i]) ? 0 : 1;
    }
    return wrong <= Math.max(1, values.length / 4);
  }

  /**
   * A statement that reads all rows; the bytes of digests, which have sums of their own, as none.
   */
  static String light(String table) {
    return "SELECT %s FROM %s"
        .formatted(
            names(table).replace("\"bytes\"", table.equals("digest_chunks") ? "x''" : "\"bytes\""),
            table);
  }

  static boolean areSound(List<Column> columns, @Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!columns.get(i).isSound(values[i])) {
        return false;
      }
    }
    return true;
  }

  /** Whether a value can stand in a column; in one that is not known here, any can. */
  static boolean isSound(String table, String column, @Nullable Object value) {
    Column known = TABLES.getOrDefault(table, Map.of()).get(column);
    return known == null || known.isSound(value);
  }
}
