package dev.lectern.files;

import java.io.IOException;

/** The refusal to open or replace a library's file; the message is a sentence for the user. */
public final class LibraryFileException extends IOException {

  public LibraryFileException(String message) {
    super(message);
  }
}
