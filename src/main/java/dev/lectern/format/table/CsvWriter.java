package dev.lectern.format.table;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Writes papers as a table of comma-separated values with a heading, one row a paper. */
public final class CsvWriter implements BibliographyWriter {

  private final Appendable out;
  private final List<Column> columns;
  private boolean begun;

  public CsvWriter(Appendable out, ExportOptions options) {
    this.out = out;
    boolean places = options.title() != null || options.has(ExportPart.PLACES);
    this.columns =
        Arrays.stream(Column.values())
            .filter(c -> c.part() == null || options.has(c.part()) || c.isOfPlaces() && places)
            .toList();
  }

  @Override
  public void write(ExportEntry entry) throws IOException {
    begin();
    out.append(Csv.line(columns.stream().map(column -> column.of(entry)).toList()));
  }

  @Override
  public void end() throws IOException {
    begin();
  }

  private void begin() throws IOException {
    if (!begun) {
      begun = true;
      out.append(Csv.line(columns.stream().map(Column::head).toList()));
    }
  }
}
