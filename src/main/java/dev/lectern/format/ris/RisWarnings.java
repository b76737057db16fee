package dev.lectern.format.ris;

/** Takes what is wrong with a line. */
interface RisWarnings {
  void warn(long line, String message);
}
