package dev.lectern.format.ris;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import java.io.IOException;

/**
 * Writes papers as RIS in UTF-8, with the line ends that its specification asks for (CR LF).
 *
 * <p>Titles and abstracts leave as a person reads them: no other program that takes RIS knows TeX.
 */
public final class RisWriter implements BibliographyWriter {

  private final Appendable out;
  private final ExportOptions options;

  public RisWriter(Appendable out, ExportOptions options) {
    this.out = out;
    this.options = options;
  }

  @Override
  public void write(ExportEntry entry) throws IOException {
    RisLines lines = new RisLines();
    new RisEntry(entry, options, lines).write();
    out.append(lines.text());
  }

  /** Nothing ends a RIS file: each record has its end. */
  @Override
  public void end() {}
}
