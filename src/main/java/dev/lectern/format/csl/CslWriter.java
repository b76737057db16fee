package dev.lectern.format.csl;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import java.io.IOException;

/**
 * Writes papers as CSL-JSON, valid against the schema of CSL 1.0.2 ({@code csl-data.json}), an
 * entry a line.
 *
 * <p>Titles and abstracts leave as a person reads them, with the tags that CSL allows; what that
 * would lose, and what CSL has no variable for, goes along in {@code custom}.
 */
public final class CslWriter implements BibliographyWriter {

  private final Appendable out;
  private final ExportOptions options;
  private boolean begun;

  public CslWriter(Appendable out, ExportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void write(ExportEntry entry) throws IOException {
    out.append(begun ? ",\n" : "[\n");
    begun = true;
    out.append(CslJson.print(new CslEntry(entry, options).json()));
  }

  @Override
  public void end() throws IOException {
    out.append(begun ? "\n]\n" : "[]\n");
  }
}
