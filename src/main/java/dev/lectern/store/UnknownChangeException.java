package dev.lectern.store;

/** A part of the journal that only a newer Lectern can read. */
final class UnknownChangeException extends LibraryException {

  private static final long serialVersionUID = 1L;

  UnknownChangeException(String what) {
    super("A newer Lectern has written " + what + " into the journal.");
  }
}
