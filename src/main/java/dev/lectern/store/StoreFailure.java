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
          "The disk reported an error; nothing was changed. Check the drive the library is on.";
      case 11 -> "The library file is damaged. Copy it aside, then restore a backup of it.";
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
