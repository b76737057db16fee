package dev.lectern.intake;

import dev.lectern.format.Formats;
import dev.lectern.format.Formats.Guess;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.intake.Preview.Incoming;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries out what importing a file would do; keeps nothing. */
public final class Previewer {

  private final Library library;

  public Previewer(Library library) {
    this.library = library;
  }

  /**
   * Tries a file. Blocks.
   *
   * @param format the format to read it as, or null for the likeliest
   */
  public Preview of(Path path, @Nullable String format) {
    try (DigestFile file = DigestFile.of(path)) {
      return of(path, file, format);
    } catch (IOException | UncheckedIOException e) {
      return failed(path, List.of(), format, DigestFile.reason(path, e));
    }
  }

  private Preview of(Path path, DigestFile file, @Nullable String format) throws IOException {
    List<Guess> guesses = Formats.guesses(file);
    String tried = format != null || guesses.isEmpty() ? format : guesses.getFirst().format();
    List<Incoming> papers = new ArrayList<>();
    try {
      return new Preview(path, guesses, tried, tryOut(file, format, papers), papers);
    } catch (LibraryException e) {
      return failed(path, guesses, tried, String.valueOf(e.getMessage()));
    } catch (Unreadable unreadable) {
      return failed(path, guesses, tried, String.valueOf(unreadable.getMessage()));
    }
  }

  private DigestResult tryOut(DigestFile file, @Nullable String format, List<Incoming> papers) {
    Importer.Options options = new Importer.Options(true, format).wanted();
    return Library.waitFor(
        library.rehearsing(
            rehearsal -> {
              papers.clear();
              try {
                return new DigestIntake(
                        Importer.rehearsed(rehearsal),
                        file,
                        options,
                        count -> {},
                        (draft, fate) -> {
                          if (papers.size() < Preview.MOST_PAPERS) {
                            papers.add(new Incoming(draft.line(), draft.fields().title(), fate));
                          }
                        })
                    .run();
              } catch (UnreadableDigestException e) {
                throw new Unreadable(e);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }));
  }

  /** Why a file cannot be read, on its way out of the store. */
  private static final class Unreadable extends RuntimeException {
    Unreadable(UnreadableDigestException reason) {
      super(reason.getMessage(), reason);
    }
  }

  private static Preview failed(
      Path path, List<Guess> guesses, @Nullable String format, String reason) {
    return new Preview(path, guesses, format, Importer.failed(path.toString(), reason), List.of());
  }
}
