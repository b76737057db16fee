package dev.lectern.format.bibtex;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import java.io.IOException;

/**
 * Writes papers as BibLaTeX, one after the other, so that {@code biber --validate-datamodel} finds
 * nothing to warn of. Characters stay UTF-8, unless ASCII is asked for.
 */
public final class BiblatexWriter implements BibliographyWriter {

  private final EntryPrinter printer;
  private final ExportOptions options;

  /** A writer to an output that stays open. */
  public BiblatexWriter(Appendable out, ExportOptions options) {
    this.printer = new EntryPrinter(out);
    this.options = options;
  }

  @Override
  public void write(ExportEntry entry) throws IOException {
    BiblatexEntry written = BiblatexEntry.of(entry, options);
    printer.print(written.type(), entry.details().paper().key(), written.fields());
  }

  @Override
  public void end() {
    // The last entry ends the file.
  }
}
