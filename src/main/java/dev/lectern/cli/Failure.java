package dev.lectern.cli;

/** What makes a command end with exit code 1; the message is the sentence that the user reads. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
