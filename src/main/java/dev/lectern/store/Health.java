package dev.lectern.store;

import dev.lectern.files.RealPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a library is well, and what can be done where it is not. */
public final class Health {

  /** The format of a digest of which only the bytes and what it said are left. */
  public static final String LOST = "lost";

  private Health() {}

  /** Is told how far a repair is. */
  public interface Progress {
    void show(int done, int total, String what);
  }

  /**
   * What a repair came to.
   *
   * @param said what was done and what is lost, a sentence each
   * @param unread digests of which something is lost that their bytes may say again
   * @param aside where the damaged file is now; null where the file itself was well
   */
  public record Repair(List<String> said, List<Long> unread, @Nullable Path aside) {}

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
    OwnLog.check(library);
    try (Sql sql = Connections.readOnly(library)) {
      Schema.check(sql);
      Checkup checkup = new Checkup(sql.showingWhatIsReadable(new Damage()));
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
    return FileHead.isLibrary(file) || new Backups(file).newest().isPresent();
  }

  /**
   * Makes everything again that can be made from the rest. Where the file itself is damaged, what
   * can be read of it goes into a new file, what is missing comes from the newest backup, and the
   * damaged file stays beside it under another name.
   */
  public static Repair repair(Path file, Progress progress) {
    Path library = RealPath.of(file);
    progress.show(0, 0, "looking at the file");
    boolean damaged = !problemsOfFile(library).isEmpty();
    if (damaged) {
      return Salvage.of(library, progress);
    }
    try (Sql sql = Connections.writer(library);
        BackupRows backups = new BackupRows(library)) {
      sql.script("PRAGMA foreign_keys = OFF"); // Rows come and go before all of them fit again.
      return Database.inTransaction(
          sql,
          tx -> {
            Recovery recovery = new Recovery(tx, backups);
            recovery.mendInPlace(progress);
            recovery.finish(progress);
            return recovery.repaired(null);
          });
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  /** The same for nobody to watch. */
  public static Repair repair(Path library) {
    return repair(library, (done, total, what) -> {});
  }

  /** Whether the file of a backup is whole. */
  static boolean isSound(Path backup) {
    try {
      return problemsOfFile(backup).isEmpty();
    } catch (LibraryException unreadable) {
      return false;
    }
  }
}
