package dev.lectern.format;

import java.io.IOException;

/**
 * Writes papers as one kind of file, one after the other, in memory that does not grow with their
 * number.
 */
public interface BibliographyWriter {

  /** Writes one paper. */
  void write(ExportEntry entry) throws IOException;

  /** Writes what ends the file; the output itself stays open. */
  void end() throws IOException;
}
