package dev.lectern.intake;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestReader;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.intake.ImportReport.Warning;
import dev.lectern.intake.Preview.Fate;
import dev.lectern.model.Companions;
import dev.lectern.model.Digest;
import dev.lectern.store.ImportSession;
import dev.lectern.store.Imported;
import dev.lectern.store.IncomingPaper;
import dev.lectern.store.Pieces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One digest's way into the library. */
final class DigestIntake implements DraftStream.Receiver {

  private static final int PAPERS_A_REPORT = 200;

  /** Where a digest goes: into the library, or only as if. */
  interface Destination {
    <T> Imported<T> importing(Function<ImportSession, T> work);
  }

  /** Is told of every paper, in the order of the file. */
  interface Witness {
    Witness NONE = (draft, fate) -> {};

    void saw(IncomingPaper draft, Fate fate);
  }

  private final Destination destination;
  private final DigestFile file;
  private final Importer.Options options;
  private final Consumer<Long> progress;
  private final Witness witness;
  private final Impression impression;
  private final List<Warning> warnings = new ArrayList<>();
  private @Nullable ImportSession session;
  private @Nullable PaperMatcher matcher;
  private @Nullable Pieces bytes;
  private @Nullable CaptureEvidence captured;
  private @Nullable Digest before;
  private int papers;
  private int added;
  private int merged;
  private int buried;
  private boolean already;

  DigestIntake(
      Destination destination,
      DigestFile file,
      Importer.Options options,
      Consumer<Long> progress,
      Witness witness) {
    this.destination = destination;
    this.file = file;
    this.options = options;
    this.progress = progress;
    this.witness = witness;
    this.impression = new Impression(file.name(), options);
  }

  /** The failure of a reader inside the store's transaction, on its way out. */
  private static final class Refused extends RuntimeException {
    private final UnreadableDigestException reason;

    Refused(UnreadableDigestException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  DigestResult run() throws IOException, UnreadableDigestException {
    if (file.size() > DigestFile.LARGEST) {
      throw new UnreadableDigestException(
          file.path() + ": is larger than 1 GB; split it and import the parts.");
    }
    DigestReader reader = impression.recognise(file);
    String sha256 = file.sha256();
    try {
      Imported<String> imported = destination.importing(s -> read(s, reader, sha256));
      imported.contradictions().forEach(c -> warnings.add(new Warning(1, c)));
      return result(imported);
    } catch (Refused refused) {
      throw impression.explained(refused.reason);
    }
  }

  /** From the start: the store runs it again where its transaction was disturbed. */
  private String read(ImportSession library, DigestReader reader, String sha256) {
    forget();
    Optional<Digest> known = library.known(sha256);
    if (known.isPresent()) {
      before = known.get();
      already = options.watching() || !library.isRemoved(before.id());
      if (!already) {
        library.bringBack(before);
        tellOfDeleted(library);
      }
      keepAgain(library, before);
      return before.format();
    }
    session = library;
    matcher = new PaperMatcher(library);
    try {
      library.begin(file.name(), reader.format(), sha256, file.size());
      readBeside(library, reader);
      if (papers == 0 && buried > 0) {
        throw new UnreadableDigestException(
            file.path()
                + ": you deleted all its papers for good; nothing was kept. Add by hand what you"
                + " want back.");
      }
      if (papers == 0) {
        throw new UnreadableDigestException(
            file.path() + ": no paper was found in it; nothing was kept.");
      }
      impression.decide();
      if (captured != null) {
        library.captured(captured.printed(), captured.near());
      }
      tellOfDeleted(library);
      return reader.format();
    } catch (UnreadableDigestException e) {
      throw new Refused(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings back bytes that were dropped; a watched folder brings nothing back by itself. */
  private void keepAgain(ImportSession library, Digest digest) {
    if (options.watching() || library.keepsBytes(digest)) {
      return;
    }
    try {
      library.keepAgain(digest, file.open());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    warn(1, "The library had dropped its bytes and keeps them again; it can be read again now.");
  }

  private void forget() {
    warnings.clear();
    bytes = null;
    captured = null;
    before = null;
    papers = 0;
    added = 0;
    merged = 0;
    buried = 0;
    already = false;
  }

  /** Reads the papers, and keeps the file's bytes beside. */
  private void readBeside(ImportSession library, DigestReader reader)
      throws IOException, UnreadableDigestException {
    try (Pieces pieces = library.keeping(file.open());
        DraftStream drafts = new DraftStream(reader, file)) {
      bytes = pieces;
      drafts.drain(this);
      pieces.takeRest();
    }
  }

  private void tellOfDeleted(ImportSession library) {
    int trashed = library.papersInTrash();
    if (trashed == 1) {
      warn(1, "One paper of it is in the trash and stays there; see the trash to take it out.");
    } else if (trashed > 1) {
      warn(
          1,
          trashed
              + " papers of it are in the trash and stay there; see the trash to take them out.");
    }
    if (buried > 0) {
      warn(
          1,
          (buried == 1 ? "One paper of it was" : buried + " papers of it were")
              + " deleted for good and left out; add by hand what you want back.");
    }
  }

  private DigestResult result(Imported<String> imported) {
    Digest digest = already ? before : imported.digest();
    if (before != null) {
      papers = before.papers();
    }
    return new DigestResult(
        file.path(),
        digest == null || options.dryRun() ? 0 : digest.id(),
        imported.value(),
        digest == null ? null : digest.captured(),
        digest != null && digest.capturedInferred(),
        papers,
        added,
        before != null && !already ? papers : merged,
        already ? papers : 0,
        already,
        warnings,
        null,
        false);
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
    impression.paper(draft.fields().title());
    Set<Long> matches = matcher.matches(draft, companions.paper());
    if (matches.isEmpty() && session.isDeletedForGood(draft)) {
      buried++;
      witness.saw(draft, Fate.LEFT_OUT);
      return;
    }
    if (matches.size() == 1) {
      long known = matches.iterator().next();
      session.addTo(known, draft);
      session.bringAlong(known, companions, file.folder());
      merged++;
      witness.saw(draft, Fate.MERGED);
    } else {
      long paper = session.addNew(draft, companions);
      session.mayBe(paper, matches);
      session.bringAlong(paper, companions, file.folder());
      added++;
      witness.saw(draft, Fate.NEW);
    }
    if (matches.size() > 1) {
      warn(
          draft.line(),
          "“%s” could be any of %d papers of the library and was kept apart from them."
              .formatted(draft.fields().title(), matches.size()));
    }
    keepBeside();
    if (++papers % PAPERS_A_REPORT == 0) {
      progress.accept((long) papers);
    }
  }

  private void keepBeside() {
    try {
      if (bytes != null) {
        bytes.takeReady();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void warn(long line, String message) {
    impression.warning();
    warnings.add(new Warning(line, message));
  }

  @Override
  public void lost(long line, String message) {
    warn(line, message);
    impression.lost();
  }

  @Override
  public void doubt(long line, String message) {
    warn(line, message);
    impression.doubt();
  }
}
