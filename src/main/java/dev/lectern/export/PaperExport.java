package dev.lectern.export;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.reference.ReferenceStyle;
import dev.lectern.format.reference.ReferenceWriter;
import dev.lectern.store.Library;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Papers on their way into a format.
 *
 * @param style writes references in this citation style, in a format for people
 */
public record PaperExport(
    Library library, Selection selection, ExportFormat format, @Nullable ReferenceStyle style) {

  private static final int STEP = 500;

  /** Told how much is done: papers at first, and then, with a style, references. */
  @FunctionalInterface
  public interface Progress {
    void done(int done, int total, boolean references);
  }

  /** Whether references in a citation style can be written in a format. */
  public static boolean takesStyle(ExportFormat format) {
    return switch (format) {
      case TEXT, MARKDOWN, HTML -> true;
      default -> false;
    };
  }

  /**
   * Writes all of it.
   *
   * @param enough asked now and then; ends the writing where nobody takes more
   */
  public void write(Appendable out, Progress progress, BooleanSupplier enough) throws IOException {
    int total = selection.papers().length;
    AtomicInteger done = new AtomicInteger();
    BibliographyWriter writer =
        style == null
            ? format.open(out, selection.options())
            : new ReferenceWriter(
                out,
                selection.options(),
                style,
                kind(),
                references -> progress.done(references, total, true),
                enough);
    PaperReads.details(
        library,
        selection.papers(),
        enough,
        paper -> {
          writer.write(selection.entry(library, paper));
          if (done.incrementAndGet() % STEP == 0) {
            progress.done(done.get(), total, false);
          }
        });
    writer.end();
  }

  private ReferenceWriter.Kind kind() {
    return switch (format) {
      case TEXT -> ReferenceWriter.Kind.TEXT;
      case MARKDOWN -> ReferenceWriter.Kind.MARKDOWN;
      case HTML -> ReferenceWriter.Kind.HTML;
      default ->
          throw new IllegalArgumentException("no citation style for the format " + format.code());
    };
  }
}
