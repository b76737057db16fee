package dev.lectern.intake;

import dev.lectern.format.UnreadableDigestException;
import dev.lectern.intake.DigestIntake.Destination;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.model.Origin;
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
   * @param watching whether a folder watcher runs it: a step of its own, which brings no digest
   *     back that was removed
   * @param anyway whether somebody wants it, though most of it may read as nonsense
   */
  public record Options(boolean dryRun, @Nullable String format, boolean watching, boolean anyway) {
    public static final Options DEFAULT = new Options(false, null);
    public static final Options WATCHING = new Options(false, null, true, false);

    public Options(boolean dryRun, @Nullable String format) {
      this(dryRun, format, false, false);
    }

    /** The same for somebody who has looked, or does not want to. */
    public Options wanted() {
      return new Options(dryRun, format, watching, true);
    }
  }

  /** How far an import is: files done of all, papers of the current file so far. */
  public record Progress(int filesDone, int files, String current, long papers) {}

  /** Follows an import, on any thread, and may end it. */
  @FunctionalInterface
  public interface Observer {

    /** Called now and then. */
    void at(Progress state);

    /** Whether the file that is being read and those after it are no longer wanted. */
    default boolean isCancelled() {
      return false;
    }
  }

  /** Takes back the file that is being read. */
  private static final class Cancelled extends RuntimeException {}

  /**
   * Imports files and folders (recursively, in the order of their names), each file in a
   * transaction of its own: one that cannot be read is reported and keeps nothing, the others still
   * come in. Blocks; call it off the window's thread. {@code -} is standard input.
   */
  public ImportReport run(List<Path> paths, Options options, Observer progress) {
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
            : all(files, kept(options), options, progress));
    return new ImportReport(results);
  }

  private Destination kept(Options options) {
    Origin by = options.watching() ? Origin.WATCHER : library.origin();
    return new Destination() {
      @Override
      public <T> Imported<T> importing(Function<ImportSession, T> work) {
        return Library.waitFor(library.importing(by, work));
      }
    };
  }

  static Destination rehearsed(Rehearsal rehearsal) {
    return new Destination() {
      @Override
      public <T> Imported<T> importing(Function<ImportSession, T> work) {
        return rehearsal.importing(work);
      }
    };
  }

  private static List<DigestResult> all(
      List<DigestFile> files, Destination destination, Options options, Observer observer) {
    List<DigestResult> results = new ArrayList<>();
    for (DigestFile file : files) {
      int done = results.size();
      results.add(
          one(
              file,
              destination,
              options,
              n -> tell(observer, new Progress(done, files.size(), file.name(), n))));
    }
    return results;
  }

  private static void tell(Observer observer, Progress state) {
    if (observer.isCancelled()) {
      throw new Cancelled();
    }
    observer.at(state);
  }

  private static DigestResult one(
      DigestFile file, Destination destination, Options options, Consumer<Long> progress) {
    try (file) {
      progress.accept(0L);
      return new DigestIntake(destination, file, options, progress, DigestIntake.Witness.NONE)
          .run();
    } catch (Cancelled cancelled) {
      return failed(file.path(), "Cancelled; nothing of this file was kept.");
    } catch (DoubtfulDigestException held) {
      return failed(file.path(), held.getMessage()).heldBack();
    } catch (UnreadableDigestException | LibraryException e) {
      return failed(file.path(), String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      return failed(file.path(), DigestFile.reason(Path.of(file.path()), e));
    }
  }

  static DigestResult failed(String path, String reason) {
    return new DigestResult(
        path, 0, null, null, false, 0, 0, 0, 0, false, List.of(), reason, false);
  }
}
