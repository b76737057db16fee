package dev.lectern.store;

import dev.lectern.model.Origin;
import org.jspecify.annotations.Nullable;

/**
 * What an open library does by itself: it notices what others commit, makes its word files anew and
 * a backup a day. A command, which is soon over, only has the backup.
 */
final class Upkeep implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Upkeep.class.getName());

  /** How soon the work of other processes is noticed. */
  private static final int NEWS_MILLIS = 400;

  /** How often a window looks whether the word files of a large library should be made again. */
  private static final int WORDS_MILLIS = 2_000;

  private final Database database;
  private final Commits commits;
  private final WordFiles wordFiles;
  private final @Nullable DailyBackup backup;
  private final @Nullable Rounds watch;
  private final @Nullable Rounds keeper;

  /** Whether the window has had its time to come up; only the keeper's thread asks. */
  private boolean opened;

  Upkeep(
      Database database,
      Commits commits,
      WordFiles wordFiles,
      @Nullable DailyBackup backup,
      Origin origin) {
    this.database = database;
    this.commits = commits;
    this.wordFiles = wordFiles;
    this.backup = backup;
    this.watch =
        origin == Origin.CLI ? null : new Rounds("store-news", NEWS_MILLIS, commits::takeNews);
    this.keeper =
        origin == Origin.CLI || database.readOnly()
            ? null
            : new Rounds("store-words", WORDS_MILLIS, this::keep);
  }

  private void keep() {
    database.guard();
    if (backup != null && !opened && commits.revision() > 0) {
      backup.consider(commits.revision());
    }
    opened = true;
    keepWords();
  }

  private void keepWords() {
    try {
      if (Database.waitFor(database.read(wordFiles::isWorthBuilding))) {
        wordFiles.build(database);
      }
    } catch (LibraryException notNow) {
      // Searches find the same without these files; the next round tries again.
      LOG.log(System.Logger.Level.DEBUG, "the word files could not be made", notNow);
    }
  }

  /** Ends all of it; a command waits for its backup, a window does not. */
  @Override
  public void close() {
    wordFiles.stop();
    if (keeper != null) {
      keeper.close();
    }
    if (watch != null) {
      watch.close();
    }
    if (backup != null && watch == null) {
      backup.finish();
    } else if (backup != null) {
      backup.close();
    }
  }
}
