package dev.lectern.intake;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.Formats;
import dev.lectern.format.Formats.Guess;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** How sure one can be, without the library, that a file is what it seems to be. */
public enum Familiarity {
  /** Of a format that is certain, and read with hardly a warning. */
  FAMILIAR,
  /** A person should look before it is kept. */
  DOUBTFUL,
  /** Nothing that is read here. */
  UNKNOWN,
  /** Broken, or out of reach; importing it says why. */
  UNREADABLE;

  private static final int CERTAIN = 80;

  /** The start of a file tells enough of it. */
  private static final int PAPERS = 300;

  /** More than one warning for so many papers is more than a slip here and there. */
  private static final int PAPERS_A_WARNING = 10;

  /** Looks at a file's start. Blocks. */
  public static Familiarity of(Path path) {
    try (DigestFile file = DigestFile.of(path)) {
      List<Guess> guesses = Formats.guesses(file);
      if (guesses.isEmpty()) {
        return UNKNOWN;
      }
      Count count = start(file);
      if (count.papers == 0) {
        return UNREADABLE;
      }
      boolean sure = guesses.getFirst().confidence() >= CERTAIN;
      return sure && count.warnings * PAPERS_A_WARNING <= count.papers ? FAMILIAR : DOUBTFUL;
    } catch (IOException | UncheckedIOException | UnreadableDigestException unreadable) {
      return UNREADABLE;
    }
  }

  private static Count start(DigestFile file) throws IOException, UnreadableDigestException {
    DigestReader reader = Formats.find(file, null);
    Count count = new Count();
    try {
      reader.read(file, count);
    } catch (Enough enough) {
      // Its start was all that was wanted.
    }
    return count;
  }

  /** Ends the reading of a file. */
  private static final class Enough extends RuntimeException {}

  private static final class Count implements DigestSink {
    private int papers;
    private int warnings;

    @Override
    public void captured(CaptureEvidence evidence) {}

    @Override
    public void paper(PaperDraft draft) {
      if (++papers == PAPERS) {
        throw new Enough();
      }
    }

    @Override
    public void warn(long line, String message) {
      warnings++;
    }
  }
}
