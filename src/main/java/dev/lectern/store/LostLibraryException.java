package dev.lectern.store;

/**
 * The library's file was deleted, moved or replaced while it was open, so that what is done does
 * not come into it; the message says where it is kept instead.
 */
public final class LostLibraryException extends LibraryException {

  LostLibraryException(String message) {
    super(message);
  }
}
