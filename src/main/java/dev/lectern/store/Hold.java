package dev.lectern.store;

import dev.lectern.store.Place.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The writer's hold of the file that has the library's name. A step counts as made when it stands
 * in that file; where the connections have another, they are made anew, or the step is kept in a
 * copy. All of it for the writer's thread, save {@link #guard}.
 */
final class Hold {

  private static final int MOST_TRIES = 5;

  /** How long a file may be away that a program puts back: some rename twice to replace one. */
  private static final int AWAY_MILLIS = 1_000;

  private final Path file;
  private final Sql writer;
  private final Runnable closeReaders;
  private final List<LockGuard> guards = new CopyOnWriteArrayList<>();
  private volatile Place place;
  private @Nullable Rescue rescue;
  private volatile boolean guarded;
  private long standstills = Standstill.count();
  private boolean stale;

  /**
   * Holds a file whose writer has read from it.
   *
   * @param closeReaders closes all other connections, once nobody uses them
   */
  Hold(Path file, Sql writer, Runnable closeReaders) {
    this.file = file;
    this.writer = writer;
    this.closeReaders = closeReaders;
    writer.look();
    this.place = new Place(file, writer.claim());
  }

  /** Why a transaction cannot be brought to its end as it is. */
  private static final class Displaced extends LibraryException {
    Displaced() {
      super("The library's files were exchanged meanwhile; nothing was changed. Try again.");
    }
  }

  /** Holds the locks of the file against code that is not SQLite's; see decision 009. */
  synchronized void guard() {
    if (!guarded && isOwn(place.standing())) {
      LockGuard.over(writer.claim()).ifPresent(guards::add);
      guarded = !guards.isEmpty();
      if (guarded && !isOwn(place.standing())) {
        guards.removeLast().release(); // Another file may have come under the name meanwhile.
        guarded = false;
      }
    }
  }

  /** Whether the library's name, at least, leads to the file that the writer has. */
  private static boolean isOwn(Standing standing) {
    return standing == Standing.SAME || standing == Standing.LOG_LOST;
  }

  /** Works in a transaction until it stands in the file. */
  <T> T transaction(Consumer<Sql> before, Function<Sql, T> work) {
    for (int tries = 1; ; tries++) {
      if (rescue != null || isToRenew()) {
        regainOrKeep(work);
      }
      before.accept(writer);
      T result;
      try {
        result = attempt(work);
      } catch (LibraryException failed) {
        if (tries == MOST_TRIES || !isOfDisplacement(failed)) {
          throw failed;
        }
        regainOrKeep(work);
        continue;
      }
      regain();
      return result;
    }
  }

  /** Whether a transaction failed because its files, or their locks, are not what they were. */
  private boolean isOfDisplacement(LibraryException failed) {
    return failed instanceof Standstill.Disturbed
        || failed instanceof Displaced
        || place.standing() != Standing.SAME;
  }

  private void regainOrKeep(Function<Sql, ?> work) {
    try {
      regain();
    } catch (LostLibraryException lost) {
      if (rescue != null) {
        rescue.keep(work);
      }
      throw lost;
    }
  }

  private boolean isToRenew() {
    return stale || standstills != Standstill.count();
  }

  private <T> T attempt(Function<Sql, T> work) {
    writer.begin("BEGIN IMMEDIATE");
    Phases.mark("begin");
    try {
      long before = writer.changes();
      T result = work.apply(writer);
      FileMark.countSince(before, writer);
      Phases.mark("commit");
      check();
      writer.commit();
      Phases.mark("end");
      return result;
    } catch (RuntimeException | Error failure) {
      writer.rollbackQuietly();
      throw failure;
    }
  }

  private void check() {
    boolean locked = guards.isEmpty() || guards.getLast().holdsWriteLock();
    stale |= !locked;
    if (!locked || place.standing() != Standing.SAME) {
      throw new Displaced();
    }
  }

  /**
   * Sees to it that the connections have the file that has the library's name, with all that was
   * acknowledged.
   *
   * @throws LostLibraryException where that cannot be; what they see is in a copy then
   */
  void regain() {
    Standing standing = place.standing();
    if (standing == Standing.SAME) {
      if (isToRenew()) {
        renew();
      }
      place.noteWritten();
      rescue = null;
    } else if (rescue == null || !rescue.isOf(standing) || !rescue.isMade()) {
      recover();
    } else {
      throw rescue.told();
    }
  }

  /** Whether the file that has the name is the one that the writer has, from any thread. */
  boolean isSame() {
    return place.standing() == Standing.SAME;
  }

  /** Whether it is known already that the file is lost. */
  boolean isLost() {
    return rescue != null && rescue.isOf(place.standing());
  }

  private void recover() {
    guard();
    Standing standing = patientStanding();
    if (standing == Standing.SAME) {
      return;
    }
    if (standing != Standing.GONE && isWhole(standing, Mark.of(writer))) {
      if (standing == Standing.REPLACED) {
        clearLog();
      }
      renew();
      return;
    }
    if (standing == Standing.GONE) {
      completeMoved();
    }
    if (rescue != null && rescue.isMade()) {
      rescue.turnTo(standing);
    } else {
      rescue = Rescue.of(writer, place, standing);
    }
    if (rescue.isMade() && standing != Standing.LOG_LOST) {
      clearLog();
    }
    throw rescue.told();
  }

  private Standing patientStanding() {
    Standing standing = place.standing();
    for (int waited = 0; standing == Standing.GONE && waited < AWAY_MILLIS; waited += 50) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return standing;
      }
      standing = place.standing();
    }
    return standing;
  }

  /** Whether the file that has the name holds, or can be given, all that was acknowledged. */
  private boolean isWhole(Standing standing, Mark mark) {
    return isIn(mark)
        || standing == Standing.LOG_LOST && place.isUntouched() && isMovedIntoFile() && isIn(mark);
  }

  /** Looks past the log where that belongs to another file than the one that has the name. */
  private boolean isIn(Mark mark) {
    boolean alone = place.standing() == Standing.LOG_LOST || place.isLogStale();
    try (Sql there = alone ? Connections.frozen(file) : Connections.readOnly(file)) {
      return mark.isIn(there);
    } catch (SQLException | LibraryException noSuchLibrary) {
      return false;
    }
  }

  /** Moves all that is in the log into the file that is open, wherever its name is. */
  private boolean isMovedIntoFile() {
    record Moved(int busy, int log, int moved) {}
    return writer
        .one(
            "PRAGMA wal_checkpoint(FULL)",
            row -> new Moved(row.getInt(1), row.getInt(2), row.getInt(3)))
        .filter(m -> m.busy() == 0 && m.log() == m.moved())
        .isPresent();
  }

  /** A file that was moved without its log is given what stands there. */
  private void completeMoved() {
    place
        .now()
        .map(Connections::log)
        .filter(log -> !Files.exists(log))
        .ifPresent(log -> isMovedIntoFile());
  }

  private void clearLog() {
    try {
      place.clearLog();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes all connections anew. The guard goes last, so that no log is taken away with them. */
  private synchronized void renew() {
    stale = true;
    standstills = Standstill.count();
    closeReaders.run();
    writer.close();
    guards.clear();
    guarded = false;
    writer.openAgain(() -> Connections.openExisting(file));
    Database.prepare(writer);
    writer.look();
    place = new Place(file, writer.claim());
    guard();
    stale = false;
  }

  /** Closes the writer, the last of all connections. */
  void close() {
    if (!isLost()) {
      guards.forEach(LockGuard::release);
    }
    writer.close();
  }
}
