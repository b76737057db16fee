package dev.lectern.format;

import dev.lectern.format.bibtex.BiblatexWriter;
import dev.lectern.format.bibtex.BibtexReader;
import dev.lectern.format.bibtex.BibtexWriter;
import dev.lectern.format.csl.CslReader;
import dev.lectern.format.csl.CslWriter;
import dev.lectern.format.html.HtmlWriter;
import dev.lectern.format.json.JsonPackWriter;
import dev.lectern.format.json.PackReader;
import dev.lectern.format.markdown.MarkdownWriter;
import dev.lectern.format.ris.RisReader;
import dev.lectern.format.ris.RisWriter;
import dev.lectern.format.table.CsvPapers;
import dev.lectern.format.table.CsvWriter;
import dev.lectern.format.text.TextWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The registry of all that papers can be written as. */
public enum ExportFormat {
  BIBTEX("bibtex", "BibTeX", "bib", BibtexWriter::new),
  BIBLATEX("biblatex", "BibLaTeX", "bib", BiblatexWriter::new),
  RIS("ris", "RIS", "ris", RisWriter::new),
  CSL_JSON("csl-json", "CSL-JSON", "json", CslWriter::new),
  MARKDOWN("markdown", "Markdown", "md", MarkdownWriter::new),
  HTML("html", "HTML page", "html", HtmlWriter::new),
  CSV("csv", "Table (CSV)", "csv", CsvWriter::new),
  TEXT("text", "Plain text", "txt", TextWriter::new),
  JSON("json", "Lectern (JSON)", "json", (out, o) -> new JsonPackWriter(out, o.sender()));

  private final String code;
  private final String title;
  private final String extension;
  private final Opener opener;

  /** Makes a writer. */
  @FunctionalInterface
  private interface Opener {
    BibliographyWriter open(Appendable out, ExportOptions options);
  }

  ExportFormat(String code, String title, String extension, Opener opener) {
    this.code = code;
    this.title = title;
    this.extension = extension;
    this.opener = opener;
  }

  /** The format of this code, whatever its case. */
  public static Optional<ExportFormat> of(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> format.code.equals(wanted)).findFirst();
  }

  /** All codes in the order of the menu. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(ExportFormat::code).toList();
  }

  /** The name that {@code export --format} takes: {@code csl-json}. */
  public String code() {
    return code;
  }

  /** The name that people read. */
  public String title() {
    return title;
  }

  /** How names of its files end, without the dot. */
  public String extension() {
    return extension;
  }

  /** A writer of this format; what it is given goes to {@code out}, which stays open. */
  public BibliographyWriter open(Appendable out, ExportOptions options) {
    return opener.open(out, options);
  }

  /** What reads the format back, as Lectern wrote it; empty for what is made for people alone. */
  public Optional<DigestReader> reader() {
    return switch (this) {
      case BIBTEX, BIBLATEX -> Optional.of(new BibtexReader());
      case RIS -> Optional.of(new RisReader());
      case CSL_JSON -> Optional.of(new CslReader());
      case JSON -> Optional.of(new PackReader());
      case CSV -> Optional.of(new CsvPapers());
      case MARKDOWN, HTML, TEXT -> Optional.empty();
    };
  }

  /** What a format for people has no place for; empty where {@link #reader} can tell exactly. */
  public String lacks() {
    return reader().isPresent()
        ? ""
        : "citation keys, entry types, ISBNs, PMIDs, categories, votes and further fields";
  }
}
