package dev.lectern.export;

import dev.lectern.files.FileAccess;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSource;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.ReadBack;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.PaperDetails;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Reads an exported file again and says what is not there as it was in the library. */
public final class ExportCheck {

  private static final int PAGE = 500;
  private static final int MOST_WARNINGS = 3;

  private final Library library;
  private final ExportFormat format;
  private final Selection selection;

  /** Of papers that were written in this format. */
  public ExportCheck(Library library, ExportFormat format, Selection selection) {
    this.library = library;
    this.format = format;
    this.selection = selection;
  }

  /** Sentences about the file. */
  public List<String> of(Path file) throws IOException {
    Optional<DigestReader> reader = format.reader();
    if (reader.isEmpty()) {
      return List.of(format.title() + " has no place for " + format.lacks() + ".");
    }
    if (selection.papers().length == 0) {
      return List.of();
    }
    try {
      return told(
          ReadBack.compare(reader.get(), new Written(file), new Entries(), selection.options()));
    } catch (UnreadableDigestException unreadable) {
      return List.of("It could not be read back: " + unreadable.getMessage());
    }
  }

  private static List<String> told(ReadBack.Result result) {
    if (result.isWhole()) {
      return List.of("Read back: everything is as it was.");
    }
    List<String> told = new ArrayList<>();
    told.add("Read back " + papers(result.papers()) + ":");
    if (result.missing() > 0) {
      told.add("  " + papers(result.missing()) + " did not come back");
    }
    for (ReadBack.Field field : result.fields()) {
      told.add("  " + field(field));
    }
    result.warnings().stream().limit(MOST_WARNINGS).forEach(w -> told.add("  " + w));
    return told;
  }

  private static String papers(int n) {
    return n == 1 ? "1 paper" : n + " papers";
  }

  private static String field(ReadBack.Field field) {
    List<String> parts = new ArrayList<>();
    if (field.lost() > 0) {
      parts.add("lost in " + field.lost() + " of " + field.held());
    }
    if (field.changed() > 0) {
      parts.add("changed in " + field.changed() + " of " + field.held());
    }
    return field.name() + " " + String.join(", ", parts) + " (" + field.example() + ")";
  }

  /** The file that was written. */
  private record Written(Path file) implements DigestSource {
    @Override
    public String name() {
      return String.valueOf(file.getFileName());
    }

    @Override
    public InputStream open() throws IOException {
      return FileAccess.read(file);
    }
  }

  /** What was to be written, read again from the library page by page. */
  private final class Entries implements Iterator<ExportEntry> {
    private final Deque<PaperDetails> page = new ArrayDeque<>();
    private int next;

    @Override
    public boolean hasNext() {
      int[] papers = selection.papers();
      while (page.isEmpty() && next < papers.length) {
        int end = Math.min(papers.length, next + PAGE);
        page.addAll(Library.waitFor(library.details(Arrays.copyOfRange(papers, next, end))));
        next = end;
      }
      return !page.isEmpty();
    }

    @Override
    public ExportEntry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return selection.entry(library, page.remove());
    }
  }
}
