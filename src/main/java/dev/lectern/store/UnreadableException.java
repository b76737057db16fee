package dev.lectern.store;

/** What was to be done needs a value that cannot be read. */
public final class UnreadableException extends LibraryException {

  private static final long serialVersionUID = 1;

  UnreadableException(Unreadable what, Throwable cause) {
    super(what.sentence() + " Nothing was changed. Run lectern check --repair.", cause);
  }
}
