package dev.lectern.format.table;

import dev.lectern.format.Decoding;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.NameText;
import dev.lectern.format.PaperDraft;
import dev.lectern.model.Companions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.Venue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tables that {@link CsvWriter} writes, to compare them with what was to be written. */
public final class CsvPapers implements DigestReader {

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public int confidence(String head, String fileName) {
    return 0;
  }

  @Override
  public void read(DigestSource source, DigestSink sink) throws IOException {
    try (Reader in = new BufferedReader(Decoding.reader(source.open()))) {
      CsvRows rows = new CsvRows(in);
      List<String> heads = rows.next();
      int position = 0;
      for (List<String> row = rows.next(); row != null && heads != null; row = rows.next()) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(heads.size(), row.size()); i++) {
          cells.put(heads.get(i), row.get(i));
        }
        position++;
        sink.paper(new PaperDraft(position, position + 1L, fields(cells), companions(cells)));
      }
    }
  }

  private static PaperFields fields(Map<String, String> cells) {
    String published = cell(cells, Column.PUBLISHED);
    String organization = cell(cells, Column.ORGANIZATION);
    return PaperFields.builder(orEmpty(cells, Column.TITLE))
        .type(orEmpty(cells, Column.TYPE))
        .abstractText(cell(cells, Column.ABSTRACT))
        .authors(NameText.parse(orEmpty(cells, Column.AUTHORS)))
        .authorCount(number(cell(cells, Column.AUTHOR_COUNT)))
        .organization(organization == null ? null : new Organization(organization, organization))
        .published(published == null ? null : PartialDate.parse(published).orElse(null))
        .venue(
            new Venue(
                cell(cells, Column.VENUE),
                cell(cells, Column.VOLUME),
                cell(cells, Column.ISSUE),
                cell(cells, Column.PAGES),
                cell(cells, Column.PUBLISHER),
                cell(cells, Column.PUBLISHER_PLACE)))
        .identifiers(
            new Identifiers(
                cell(cells, Column.ARXIV),
                null,
                cell(cells, Column.DOI),
                cell(cells, Column.PMID),
                cell(cells, Column.ISBN),
                cell(cells, Column.URL)))
        .categories(split(orEmpty(cells, Column.CATEGORIES)))
        .build();
  }

  private static Companions companions(Map<String, String> cells) {
    return Companions.own(
        cell(cells, Column.KEY),
        split(orEmpty(cells, Column.TAGS)),
        orEmpty(cells, Column.NOTE),
        List.of(),
        List.of());
  }

  private static List<String> split(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("; "));
  }

  private static @Nullable Integer number(@Nullable String cell) {
    return cell == null || !cell.matches("\\d{1,9}") ? null : Integer.valueOf(cell);
  }

  private static String orEmpty(Map<String, String> cells, Column column) {
    return cells.getOrDefault(column.head(), "");
  }

  private static @Nullable String cell(Map<String, String> cells, Column column) {
    String cell = orEmpty(cells, column);
    return cell.isEmpty() ? null : cell;
  }
}
