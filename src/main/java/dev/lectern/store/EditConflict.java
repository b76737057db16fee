package dev.lectern.store;

/** An edit whose before values no longer hold: someone changed the same thing meanwhile. */
public final class EditConflict extends LibraryException {

  public EditConflict(String message) {
    super(message);
  }
}
