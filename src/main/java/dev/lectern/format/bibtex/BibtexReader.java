package dev.lectern.format.bibtex;

import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.Encoding;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.util.Set;

/**
 * Reads bibliographies of BibTeX and BibLaTeX as they are found: with prose between the entries,
 * braces that do not pair up, abbreviations that nobody has defined. The file is read entry by
 * entry, once more for what entries take over from others.
 */
public final class BibtexReader implements DigestReader {

  /** Entries of these types are parts or sets of others. */
  private static final Set<String> NO_PAPERS = Set.of("xdata", "set");

  @Override
  public String format() {
    return "bibtex";
  }

  @Override
  public int confidence(String head, String fileName) {
    return BibtexLikeness.of(head, fileName);
  }

  @Override
  public Encoding encoding(DigestSource source) throws IOException {
    return SourceText.encoding(source);
  }

  @Override
  public void read(DigestSource source, DigestSink sink)
      throws IOException, UnreadableDigestException {
    JabrefGroups groups = new JabrefGroups();
    Inheritance inheritance = survey(source, groups);
    Problems problems = new Problems(sink);
    SeenKeys keys = new SeenKeys();
    int position = 0;
    int entries = 0;
    try (EntryFile file =
        new EntryFile(
            SourceText.open(source),
            (message, line) -> problems.warn(line, message),
            (message, line) -> problems.lost(line, message),
            (comment, offset) -> {})) {
      for (RawEntry raw = file.next(); raw != null; raw = file.next()) {
        entries++;
        if (NO_PAPERS.contains(raw.type())) {
          continue;
        }
        if (raw.key() != null && !keys.add(raw.key())) {
          problems.warn(raw.line(), "The key “%s” stands twice.".formatted(raw.key()));
        }
        RawEntry entry = inheritance.complete(raw, (message, line) -> problems.warn(line, message));
        sink.paper(
            new EntryReading(entry, groups, (message, line) -> problems.warn(line, message))
                .draft(++position));
      }
    }
    problems.end();
    if (entries == 0) {
      throw new UnreadableDigestException(
          "%s has no entry of BibTeX or BibLaTeX; take another format.".formatted(source.name()));
    }
  }

  /** Learns from the whole file what entries need to know of each other. */
  private static Inheritance survey(DigestSource source, JabrefGroups groups) throws IOException {
    Inheritance inheritance = new Inheritance();
    try (EntryFile file = silent(source, groups)) {
      for (RawEntry entry = file.next(); entry != null; entry = file.next()) {
        inheritance.note(entry);
      }
    }
    if (inheritance.hasParents()) {
      try (EntryFile file = silent(source, new JabrefGroups())) {
        for (RawEntry entry = file.next(); entry != null; entry = file.next()) {
          inheritance.keep(entry);
        }
      }
    }
    return inheritance;
  }

  private static EntryFile silent(DigestSource source, JabrefGroups groups) throws IOException {
    return new EntryFile(
        SourceText.open(source), (message, line) -> {}, (message, line) -> {}, groups::read);
  }
}
