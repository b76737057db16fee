package dev.lectern.intake;

import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.DigestReader;
import dev.lectern.format.DigestSink;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

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

  /** The start of a file tells enough of it. */
  private static final int PAPERS = 300;

  /** Looks at a file's start. Blocks. */
  public static Familiarity of(Path path) {
    try (DigestFile file = DigestFile.of(path)) {
      Impression impression = new Impression(file.name(), Importer.Options.DEFAULT);
      DigestReader reader;
      try {
        reader = impression.recognise(file);
      } catch (UnreadableDigestException foreign) {
        return UNKNOWN;
      }
      read(file, reader, new Look(impression));
      if (impression.papers() == 0) {
        return UNREADABLE;
      }
      return impression.isSure() ? FAMILIAR : DOUBTFUL;
    } catch (IOException | UncheckedIOException | UnreadableDigestException unreadable) {
      return UNREADABLE;
    }
  }

  private static void read(DigestFile file, DigestReader reader, Look look)
      throws IOException, UnreadableDigestException {
    try {
      reader.read(file, look);
    } catch (Enough enough) {
      // Its start was all that was wanted.
    }
  }

  /** Ends the reading of a file. */
  private static final class Enough extends RuntimeException {}

  /** Takes nothing but the impression. */
  private record Look(Impression impression) implements DigestSink {
    @Override
    public void captured(CaptureEvidence evidence) {}

    @Override
    public void paper(PaperDraft draft) {
      impression.paper(draft.fields().title());
      if (impression.papers() == PAPERS) {
        throw new Enough();
      }
    }

    @Override
    public void warn(long line, String message) {
      impression.warning();
    }
  }
}
