package dev.lectern.intake;

import dev.lectern.format.UnreadableDigestException;
import dev.lectern.intake.DigestIntake.Destination;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.store.ImportSession;
import dev.lectern.store.Imported;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.store.Rehearsal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings digest files into a library. */
public final class Importer {

  private final Library library;

  public Importer(Library library) {
    this.library = library;
  }

  /**
   * How an import is run.
   *
   * @param dryRun whether to say only what would happen
   * @param format the name of the only format to be tried, or null to find it by content
   */
  public record Options(boolean dryRun, @Nullable String format) {
    public static final Options DEFAULT = new Options(false, null);
  }

  /** How far an import is: files done of all, papers of the current file so far. */
  public record Progress(int filesDone, int files, String current, long papers) {}

  /**
   * Imports files and folders (recursively, in the order of their names), each file in a
   * transaction of its own: one that cannot be read is reported and keeps nothing, the others still
   * come in. Blocks; call it off the window's thread. {@code -} is standard input.
   *
   * @param progress called now and then, on any thread
   */
  public ImportReport run(List<Path> paths, Options options, Consumer<Progress> progress) {
    List<DigestResult> results = new ArrayList<>();
    List<DigestFile> files = new ArrayList<>();
    for (Path path : paths) {
      try {
        files.addAll(DigestFile.below(path));
      } catch (IOException | UncheckedIOException e) {
        results.add(failed(path.toString(), DigestFile.reason(path, e)));
      }
    }
    results.addAll(
        options.dryRun()
            ? Library.waitFor(library.rehearsing(r -> all(files, rehearsed(r), options, progress)))
            : all(files, kept(), options, progress));
    return new ImportReport(results);
  }

  private Destination kept() {
    return new Destination() {
      @Override
      public <T> Imported<T> importing(Function<ImportSession, T> work) {
        return Library.waitFor(library.importing(work));
      }
    };
  }

  private static Destination rehearsed(Rehearsal rehearsal) {
    return new Destination() {
      @Override
      public <T> Imported<T> importing(Function<ImportSession, T> work) {
        return rehearsal.importing(work);
      }
    };
  }

  private static List<DigestResult> all(
      List<DigestFile> files,
      Destination destination,
      Options options,
      Consumer<Progress> progress) {
    List<DigestResult> results = new ArrayList<>();
    for (DigestFile file : files) {
      int done = results.size();
      Consumer<Long> papers =
          n -> progress.accept(new Progress(done, files.size(), file.name(), n));
      papers.accept(0L);
      results.add(one(file, destination, options, papers));
    }
    return results;
  }

  private static DigestResult one(
      DigestFile file, Destination destination, Options options, Consumer<Long> progress) {
    try (file) {
      return new DigestIntake(destination, file, options, progress).run();
    } catch (UnreadableDigestException | LibraryException e) {
      return failed(file.path(), String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      return failed(file.path(), DigestFile.reason(Path.of(file.path()), e));
    }
  }

  private static DigestResult failed(String path, String reason) {
    return new DigestResult(path, 0, null, null, false, 0, 0, 0, 0, false, List.of(), reason);
  }
}
