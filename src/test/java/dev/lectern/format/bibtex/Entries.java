package dev.lectern.format.bibtex;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.Companions;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.ReadingStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;

/** Bibliographies in and out for tests. */
final class Entries {

  static final String SAMPLES = "/dev/lectern/samples-of-others/bibtex/";

  static final ExportOptions ALL =
      new ExportOptions(
          null, EnumSet.of(ExportPart.ABSTRACT, ExportPart.NOTES, ExportPart.TAGS), false, "");

  private Entries() {}

  static CollectingSink read(byte[] bytes) throws IOException, UnreadableDigestException {
    CollectingSink sink = new CollectingSink();
    new BibtexReader().read(new BytesSource("list.bib", bytes), sink);
    return sink;
  }

  static CollectingSink read(String text) throws IOException, UnreadableDigestException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static CollectingSink sample(String name) throws IOException, UnreadableDigestException {
    return read(BytesSource.resource(SAMPLES + name).bytes());
  }

  /** The one paper of a file. */
  static PaperFields fields(String text) throws IOException, UnreadableDigestException {
    return only(text).fields();
  }

  /** The one draft of a file. */
  static PaperDraft only(String text) throws IOException, UnreadableDigestException {
    List<PaperDraft> papers = read(text).papers;
    if (papers.size() != 1) {
      throw new AssertionError("there are " + papers.size() + " papers");
    }
    return papers.getFirst();
  }

  static String bibtex(List<PaperDraft> drafts) throws IOException {
    return written(drafts, BibtexWriter::new, ALL);
  }

  static String biblatex(List<PaperDraft> drafts) throws IOException {
    return written(drafts, BiblatexWriter::new, ALL);
  }

  static String written(
      List<PaperDraft> drafts,
      BiFunction<Appendable, ExportOptions, BibliographyWriter> format,
      ExportOptions options)
      throws IOException {
    StringBuilder out = new StringBuilder();
    BibliographyWriter writer = format.apply(out, options);
    for (PaperDraft draft : drafts) {
      writer.write(ExportEntry.of(details(draft)));
    }
    writer.end();
    return out.toString();
  }

  private static PaperDetails details(PaperDraft draft) {
    Companions own = draft.companions();
    Paper paper =
        new Paper(
            draft.position(),
            new UUID(1, draft.position()),
            Objects.requireNonNullElse(own.key(), "entry" + draft.position()),
            draft.fields(),
            false,
            ReadingStatus.UNREAD,
            false,
            0,
            own.tags(),
            Instant.EPOCH);
    return new PaperDetails(paper, own.note(), List.of(), List.of(), List.of());
  }
}
