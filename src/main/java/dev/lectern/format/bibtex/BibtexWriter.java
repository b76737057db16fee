package dev.lectern.format.bibtex;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.model.PaperDetails;
import java.io.IOException;
import java.util.Set;

/**
 * Writes papers as BibTeX, one after the other, so that {@code bibtex} with the standard styles and
 * {@code pdflatex} take the file without a warning.
 *
 * <p>Characters stay UTF-8 where pdfLaTeX sets them without packages and become TeX commands or, at
 * last, {@code [U+4E2D]} elsewhere. An entry that lacks what its type requires is a {@code @misc},
 * unless it came from a bibliography: then it goes out with the type and the fields that it had.
 */
public final class BibtexWriter implements BibliographyWriter {

  private final EntryPrinter printer;
  private final ExportOptions options;

  /** A writer to an output that stays open. */
  public BibtexWriter(Appendable out, ExportOptions options) {
    this.printer = new EntryPrinter(out);
    this.options = options;
  }

  /** A writer of bibliographic fields, to which each paper may ask for more. */
  public BibtexWriter(Appendable out) {
    this(out, ExportOptions.PLAIN);
  }

  @Override
  public void write(ExportEntry entry) throws IOException {
    write(entry, options);
  }

  @Override
  public void end() {
    // The last entry ends the file.
  }

  /** Writes one paper, with what the user asked to go along. */
  public void write(PaperDetails paper, Set<ExportPart> parts) throws IOException {
    write(
        ExportEntry.of(paper),
        new ExportOptions(options.title(), parts, options.ascii(), options.sender()));
  }

  private void write(ExportEntry paper, ExportOptions with) throws IOException {
    BibtexEntry entry = BibtexEntry.of(paper, with);
    printer.print(entry.type(), paper.details().paper().key(), entry.fields());
  }
}
