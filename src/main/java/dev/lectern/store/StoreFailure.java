package dev.lectern.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into a sentence for the user. */
final class StoreFailure {

  private StoreFailure() {}

  static LibraryException explain(SQLException failure) {
    return new LibraryException(sentence(failure), failure);
  }

  /** Whether the file could be read only, or not be opened as it was asked for. */
  static boolean isOutOfReach(LibraryException failure) {
    return failure.getCause() instanceof SQLiteException sqlite
        && (primary(sqlite.getResultCode()) == 8 || primary(sqlite.getResultCode()) == 14);
  }

  /** Whether a statement was broken off from another thread. */
  static boolean isInterrupted(LibraryException failure) {
    return failure.getCause() instanceof SQLiteException sqlite
        && primary(sqlite.getResultCode()) == 9;
  }

  /** Whether the file itself is damaged, or was never a library. */
  static boolean isDamage(LibraryException failure) {
    return failure.getCause() instanceof SQLiteException sqlite
        && (primary(sqlite.getResultCode()) == 11 || primary(sqlite.getResultCode()) == 26);
  }

  private static String sentence(SQLException failure) {
    if (!(failure instanceof SQLiteException sqlite)) {
      return "The library could not be read or written: " + failure.getMessage();
    }
    SQLiteErrorCode code = sqlite.getResultCode();
    return switch (primary(code)) {
      case 5, 6 ->
          "Another program is writing to the library; nothing was changed. Try again in a moment.";
      case 8 ->
          "The library is read-only, or its folder is; nothing was changed. Allow writing to both.";
      case 10 ->
          "The disk is full or reported an error; nothing was changed. Free some space, or check"
              + " the drive the library is on.";
      case 11 ->
          "The library file is damaged; it was left as it is. Run lectern check --repair, or"
              + " restore a backup.";
      case 13 -> "The disk is full; nothing was changed. Free some space and try again.";
      case 14 -> "The library file cannot be opened. Check that its folder exists and may be read.";
      case 26 -> "This file is no Lectern library. Choose another file with --library.";
      default -> "The library could not be read or written: " + failure.getMessage();
    };
  }

  /** The primary result code (sqlite.org, "Result and Error Codes"): the low byte. */
  private static int primary(SQLiteErrorCode code) {
    return code.code & 0xff;
  }
}
