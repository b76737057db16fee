package dev.lectern.query;

/** A clause whose value makes no sense; the message says what was expected. */
final class BadClause extends Exception {

  private static final long serialVersionUID = 1;

  BadClause(String message) {
    super(message, null, false, false);
  }
}
