package dev.lectern.store;

import org.jspecify.annotations.Nullable;

/** Lets one thread end what another does on a connection, as long as that is open. */
final class Interruption {

  private @Nullable Sql connection;
  private boolean asked;

  /** The connection is open now. */
  synchronized void begin(Sql opened) {
    connection = opened;
  }

  /** The connection is about to be closed. */
  synchronized void end() {
    connection = null;
  }

  synchronized void ask() {
    asked = true;
    if (connection != null) {
      connection.interrupt();
    }
  }

  synchronized boolean isAsked() {
    return asked;
  }

  /** Ends the work here, where it was asked for between two statements. */
  synchronized void check() {
    if (asked) {
      throw new LibraryException("The copy was interrupted; nothing of it was kept.");
    }
  }
}
