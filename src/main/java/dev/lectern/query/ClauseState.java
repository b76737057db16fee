package dev.lectern.query;

/** What a search says of a clause. */
public enum ClauseState {
  CLEAR,
  INCLUDED,
  EXCLUDED
}
