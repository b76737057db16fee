package dev.lectern.format.bibtex;

import dev.lectern.format.ExportPart;
import dev.lectern.model.PaperDetails;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * Writes papers as BibTeX, one after the other, so that {@code bibtex} with the standard styles and
 * {@code pdflatex} take the file without a warning.
 *
 * <p>Characters stay UTF-8 where pdfLaTeX sets them without packages and become TeX commands or, at
 * last, {@code [U+4E2D]} elsewhere. An entry that lacks what its type requires is a {@code @misc}.
 */
public final class BibtexWriter {

  private final Appendable out;
  private boolean first = true;

  public BibtexWriter(Appendable out) {
    this.out = out;
  }

  /** Writes one paper, with what the user asked to go along. */
  public void write(PaperDetails paper, Set<ExportPart> parts) throws IOException {
    BibtexEntry entry = BibtexEntry.of(paper, parts);
    out.append(first ? "" : "\n");
    first = false;
    out.append('@').append(entry.type()).append('{').append(key(paper.paper().key()));
    for (Map.Entry<String, String> field : entry.fields().entrySet()) {
      out.append(",\n  ").append(field.getKey()).append(" = ").append(field.getValue());
    }
    out.append("\n}\n");
  }

  /** BibTeX ends a key at these characters. */
  static String key(String key) {
    String safe = key.replaceAll("[\\s\"#%'(),={}~\\\\]", "");
    return safe.isEmpty() ? "paper" : safe;
  }
}
