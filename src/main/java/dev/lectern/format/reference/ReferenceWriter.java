package dev.lectern.format.reference;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.CleanText;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.csl.CslItem;
import dev.lectern.format.html.HtmlPage;
import dev.lectern.format.markdown.MarkdownText;
import dev.lectern.format.reference.References.Form;
import dev.lectern.format.reference.References.Reference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Writes papers as a list of references in a citation style. All are kept until the end, since a
 * style numbers and tells apart all of a list together.
 */
public final class ReferenceWriter implements BibliographyWriter {

  /** What the list is written as. */
  public enum Kind {
    TEXT,
    MARKDOWN,
    HTML
  }

  private final Appendable out;
  private final ExportOptions options;
  private final ReferenceStyle style;
  private final Kind kind;
  private final IntConsumer progress;
  private final BooleanSupplier cancelled;
  private final List<Map<String, Object>> items = new ArrayList<>();

  /**
   * @param progress told how many references are done, at the end of the list's reading
   * @param cancelled asked at each; what was written till then stays
   */
  public ReferenceWriter(
      Appendable out,
      ExportOptions options,
      ReferenceStyle style,
      Kind kind,
      IntConsumer progress,
      BooleanSupplier cancelled) {
    this.out = out;
    this.options = options;
    this.style = style;
    this.kind = kind;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  @Override
  public void write(ExportEntry entry) {
    items.add(CslItem.of(entry));
  }

  @Override
  public void end() throws IOException {
    List<Reference> references;
    try {
      Form form = kind == Kind.HTML ? Form.HTML : Form.TEXT;
      references = new References(style, form).of(items, progress, cancelled);
    } catch (UnknownStyleException unusable) {
      throw new IOException(unusable.getMessage(), unusable);
    }
    switch (kind) {
      case TEXT -> text(references);
      case MARKDOWN -> markdown(references);
      case HTML -> html(references);
    }
  }

  private void text(List<Reference> references) throws IOException {
    if (options.title() != null) {
      out.append(CleanText.line(options.title())).append("\n\n");
    }
    for (Reference reference : references) {
      out.append(CleanText.line(reference.printed())).append("\n\n");
    }
  }

  private void markdown(List<Reference> references) throws IOException {
    if (options.title() != null) {
      out.append("# ").append(MarkdownText.line(options.title())).append("\n\n");
    }
    for (Reference reference : references) {
      out.append(MarkdownText.line(reference.printed())).append("\n\n");
    }
  }

  private void html(List<Reference> references) throws IOException {
    HtmlPage.begin(out, options.title() == null ? "References" : options.title());
    for (Reference reference : references) {
      out.append("<p dir=\"auto\">").append(ReferenceHtml.of(reference.printed())).append("</p>\n");
    }
    HtmlPage.end(out);
  }
}
