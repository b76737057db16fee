package dev.lectern.store;

import dev.lectern.files.RealPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a library is well, and what can be done where it is not. */
public final class Health {

  private Health() {}

  /**
   * What a repair came to.
   *
   * @param said what was done and what is lost, a sentence each
   * @param aside where the damaged file is now; null where the file itself was well
   */
  public record Repair(List<String> said, @Nullable Path aside) {}

  /** What is wrong with a library, a sentence each; empty where all is well. Changes nothing. */
  public static List<String> check(Path library) {
    return look(RealPath.of(library), true);
  }

  /** What is wrong with the file itself. */
  static List<String> problemsOfFile(Path library) {
    return look(library, false);
  }

  private static List<String> look(Path library, boolean content) {
    if (!Files.isRegularFile(library)) {
      throw new LibraryException("There is no library at " + library + ".");
    }
    try (Sql sql = Connections.readOnly(library)) {
      Schema.check(sql);
      Checkup checkup = new Checkup(sql);
      return content ? checkup.all() : checkup.file();
    } catch (SQLException e) {
      return damage(library, StoreFailure.explain(e));
    } catch (LibraryException e) {
      return damage(library, e);
    }
  }

  private static List<String> damage(Path library, LibraryException failure) {
    if (StoreFailure.isDamage(failure) && looksLikeLibrary(library)) {
      return List.of("The file is damaged: " + failure.getCause().getMessage());
    }
    throw new LibraryException(library + ": " + failure.getMessage(), failure);
  }

  /** A file with a damaged head is taken for a library where backups of one stand beside it. */
  private static boolean looksLikeLibrary(Path file) {
    return FileHead.isSqlite(file) || new Backups(file).newest().isPresent();
  }

  /**
   * Makes everything again that can be made from the rest. Where the file itself is damaged, what
   * can be read of it goes into a new file, what is missing comes from the newest backup, and the
   * damaged file stays beside it under another name.
   */
  public static Repair repair(Path file) {
    Path library = RealPath.of(file);
    boolean damaged = !problemsOfFile(library).isEmpty();
    if (damaged) {
      return Salvage.of(library);
    }
    List<String> said = new ArrayList<>();
    try (Sql sql = Connections.writer(library)) {
      Database.inTransaction(
          sql,
          tx -> {
            said.addAll(new Derived(tx).renewAll());
            return true;
          });
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
    return new Repair(said, null);
  }

  /** The newest backup whose file is whole. */
  static Optional<Path> soundBackup(Path library) {
    return new Backups(library).all().stream().filter(backup -> isSound(backup)).findFirst();
  }

  private static boolean isSound(Path backup) {
    try {
      return problemsOfFile(backup).isEmpty();
    } catch (LibraryException unreadable) {
      return false;
    }
  }
}
