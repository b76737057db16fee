package dev.lectern.export;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.reference.ReferenceStyle;
import dev.lectern.model.PaperDetails;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Papers as others cite them: short texts, held whole, for the screen and the clipboard. */
public final class Citations {

  private Citations() {}

  /** One paper as an entry of a bibliography. */
  public static String entry(PaperDetails paper, ExportFormat format) {
    StringBuilder out = new StringBuilder();
    try {
      BibliographyWriter writer = format.open(out, ExportOptions.PLAIN);
      writer.write(ExportEntry.of(paper));
      writer.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString().strip();
  }

  /**
   * Papers as entries of a bibliography; as references, in the order that their style wants, where
   * there is one.
   *
   * @param style goes with text, Markdown and HTML alone
   * @param enough asked now and then; may throw to end it
   */
  public static String of(
      Library library,
      int[] papers,
      ExportFormat format,
      @Nullable ReferenceStyle style,
      PaperExport.Progress progress,
      BooleanSupplier enough)
      throws IOException {
    StringBuilder out = new StringBuilder();
    Selection selection = Selection.of(library, papers, ExportOptions.PLAIN, false);
    new PaperExport(library, selection, format, style).write(out, progress, enough);
    return out.toString().strip();
  }
}
