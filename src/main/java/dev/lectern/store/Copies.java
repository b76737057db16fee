package dev.lectern.store;

import dev.lectern.files.LibraryFiles;
import dev.lectern.files.RealPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Copies of a library that the user asks for: away from it and back. */
public final class Copies {

  private Copies() {}

  /**
   * Writes a copy of the library as it is now, also while others write to it. Replaces a file of
   * that name only where that is a copy of a library too.
   */
  public static void backup(Path library, Path target) {
    Path from = RealPath.of(library);
    Path to = RealPath.of(target);
    OwnLog.check(from);
    checkTarget(from, to);
    LibraryCopy.write(from, to, Files.exists(to) ? to : from, new Interruption());
  }

  private static void checkTarget(Path library, Path target) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LibraryException("There is no folder %s; make it first.".formatted(folder));
    }
    try {
      if (Files.exists(target) && Files.isSameFile(library, target)) {
        throw new LibraryException(target + " is the library itself; choose another name.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (LibraryFiles.isInUse(target)) {
      throw new LibraryException(
          target + " is a library that is in use, or belongs to one; choose another name.");
    }
    if (!Files.exists(target)) {
      return;
    }
    checkIsLibrary(target);
  }

  private static void checkIsLibrary(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new LibraryException(file + ": there is no such file.");
    }
    OwnLog.check(file);
    try (Sql sql = Connections.readOnly(file)) {
      Schema.check(sql);
      if (Schema.isEmpty(sql)) {
        throw new LibraryException("This file is no Lectern library; choose another.");
      }
    } catch (SQLException e) {
      throw new LibraryException(file + ": " + StoreFailure.explain(e).getMessage(), e);
    } catch (LibraryException e) {
      throw new LibraryException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Puts a copy in the library's place, which is where links to it lead. The library that was there
   * stays beside it under another name.
   *
   * @return where it is now; empty where there was none
   */
  public static Optional<Path> restore(Path copy, Path place) {
    checkIsLibrary(copy);
    Path library = RealPath.of(place);
    Path folder = library.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LibraryException("There is no folder %s; make it first.".formatted(folder));
    }
    boolean replaces = Files.exists(library);
    if (replaces) {
      SetAside.checkNobodyElse(library);
    }
    Path part =
        library.resolveSibling("." + library.getFileName() + "-restored" + LibraryCopy.PART);
    try {
      LibraryCopy.write(copy, part, library, new Interruption());
      List<String> problems = Health.problemsOfFile(part);
      if (!problems.isEmpty()) {
        throw new LibraryException(
            copy + " is damaged; nothing was changed. " + problems.getFirst());
      }
      if (replaces) {
        return Optional.of(SetAside.exchange(library, part, "replaced"));
      }
      LibraryCopy.put(part, library);
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      part.toFile().delete();
    }
  }
}
