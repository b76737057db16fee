package dev.lectern.format.bibtex;

import dev.lectern.format.Extent;

/**
 * The stretch of a file that is one entry, or what there is of it.
 *
 * @param line where it starts, from 1
 * @param extent all of it, with what a brace too many has cut off
 * @param text from its {@code @} on
 * @param type in lower case
 * @param open where in the text the brace or parenthesis is that opens it
 * @param ending how it ends
 * @param escapes whether its braces pair up only if an escaped brace is taken for a character
 */
record Piece(
    long line, Extent extent, String text, String type, int open, Ending ending, boolean escapes) {

  /** How an entry ends. */
  enum Ending {
    /** With its closing brace. */
    WHOLE,
    /** With a brace before its last field. */
    EARLY,
    /** With the next entry or the end of the file. */
    OPEN,
    /** It is longer than any entry is. */
    ENDLESS
  }
}
