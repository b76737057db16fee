package dev.lectern.format.bibtex;

/** The smallest part of a text that LaTeX must not see divided: a character, command or formula. */
record LatexPiece(String latex, Kind kind) {

  /** What a piece is for the capitals of its word. */
  enum Kind {
    /** Ends a word. */
    PUNCTUATION,
    LETTER,
    CAPITAL,
    /** Must never change its case. */
    PROTECTED,
    /** Is in braces already, which its word need not be for its sake. */
    BRACED
  }
}
