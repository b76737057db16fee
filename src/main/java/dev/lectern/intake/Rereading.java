package dev.lectern.intake;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSource;
import dev.lectern.format.Formats;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.intake.ImportReport.Warning;
import dev.lectern.model.Companions;
import dev.lectern.model.Digest;
import dev.lectern.store.Health;
import dev.lectern.store.IncomingPaper;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.store.RereadSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a digest of the library again, from the bytes that were kept, with today's reader. */
public final class Rereading implements DraftStream.Receiver {

  private final Library library;
  private final long digest;
  private final IntConsumer progress;
  private final List<Warning> warnings = new ArrayList<>();
  private @Nullable RereadSession session;
  private @Nullable PaperMatcher matcher;
  private @Nullable CaptureEvidence captured;
  private int found;
  private int added;
  private int merged;
  private int unchanged;

  private Rereading(Library library, long digest, IntConsumer progress) {
    this.library = library;
    this.digest = digest;
    this.progress = progress;
  }

  /**
   * What became of it.
   *
   * @param added papers that the library did not know
   * @param merged papers that it knew and that read otherwise than before, or not at all before
   * @param unchanged papers that read as before
   * @param gone places of the earlier reading where there is no paper now
   * @param differs whether anything is otherwise; if not, there is no step to undo
   */
  public record Result(
      Digest digest,
      int added,
      int merged,
      int unchanged,
      int gone,
      boolean differs,
      List<Warning> warnings) {

    public Result {
      warnings = List.copyOf(warnings);
    }
  }

  /** Reads the digest again as one step that can be undone. Blocks. */
  public static Result of(Library library, long digest) {
    return of(library, digest, papers -> {});
  }

  /**
   * Reads the digest again as one step that can be undone. Blocks.
   *
   * @param progress is told how many papers were found so far, on the writer thread
   */
  public static Result of(Library library, long digest, IntConsumer progress) {
    return new Rereading(library, digest, progress).run();
  }

  private Result run() {
    Digest row = Library.waitFor(library.digest(digest));
    DigestSource source = new KeptDigest(row.name());
    DigestReader reader = reader(row, source);
    return Library.waitFor(library.rereading(digest, s -> read(s, reader, source)));
  }

  /**
   * Blank lines where papers were tell nothing of a format, but the ledger does, unless its row was
   * lost.
   */
  private DigestReader reader(Digest row, DigestSource source) {
    if (!row.format().equals(Health.LOST)) {
      return Formats.reader(row.format()).orElseThrow(() -> unknown(row));
    }
    try {
      return Formats.find(source, null);
    } catch (IOException | UnreadableDigestException failed) {
      throw refused(failed);
    }
  }

  private LibraryException unknown(Digest row) {
    return new LibraryException(
        "Digest %d could not be read again: this Lectern does not read its format, “%s”. Nothing was changed."
            .formatted(digest, row.format()));
  }

  private LibraryException refused(Exception failed) {
    return new LibraryException(
        "Digest %d could not be read again: %s Nothing was changed."
            .formatted(digest, failed.getMessage()),
        failed);
  }

  private LibraryException nothingLeft() {
    return new LibraryException(
        "Digest %d could not be read again: all its papers were deleted for good. Nothing was changed."
            .formatted(digest));
  }

  private final class KeptDigest implements DigestSource {
    private final String name;

    KeptDigest(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public InputStream open() {
      return library.digestBytes(digest);
    }
  }

  private Result read(RereadSession again, DigestReader reader, DigestSource source) {
    // From the start: the store runs it again where its transaction was disturbed.
    warnings.clear();
    captured = null;
    found = 0;
    added = 0;
    merged = 0;
    unchanged = 0;
    session = again;
    matcher = new PaperMatcher(again.session());
    try (DraftStream drafts = new DraftStream(reader, source)) {
      drafts.drain(this);
    } catch (IOException | UnreadableDigestException failed) {
      throw again.digest().papers() == 0 ? nothingLeft() : refused(failed);
    }
    if (added + merged + unchanged == 0) {
      throw again.digest().papers() == 0
          ? nothingLeft()
          : new LibraryException(
              "Digest %d shows no paper to today's reader; nothing was changed.".formatted(digest));
    }
    again.readAs(reader.format());
    if (captured != null) {
      again.captured(captured.printed(), captured.near());
    }
    return new Result(
        again.digest(), added, merged, unchanged, again.gone(), again.differs(), warnings);
  }

  @Override
  public void captured(CaptureEvidence evidence) {
    if (captured == null) {
      captured = evidence;
    }
  }

  @Override
  public void paper(IncomingPaper draft, Companions companions) {
    if (session == null || matcher == null) {
      throw new IllegalStateException("a paper before the session");
    }
    progress.accept(++found);
    Optional<RereadSession.Earlier> earlier = session.earlier(draft);
    if (earlier.isPresent() && matcher.mayBe(earlier.get().paper(), draft)) {
      if (session.showAgain(earlier.get(), draft)) {
        unchanged++;
      } else {
        merged++;
      }
      return;
    }
    Set<Long> matches = matcher.matches(draft);
    if (matches.isEmpty() && session.session().isDeletedForGood(draft)) {
      return;
    }
    if (matches.size() == 1) {
      session.showAlso(matches.iterator().next(), draft);
      merged++;
    } else {
      session.session().mayBe(session.addNew(draft), matches);
      added++;
    }
  }

  @Override
  public void warn(long line, String message) {
    warnings.add(new Warning(line, message));
  }
}
