package dev.lectern.intake;

/** A file that comes in only when somebody says so; the message is for the user. */
final class DoubtfulDigestException extends RuntimeException {

  DoubtfulDigestException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
