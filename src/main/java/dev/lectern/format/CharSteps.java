package dev.lectern.format;

import java.io.IOException;

/** The characters of a text one after the other, and how many bytes each has in the file. */
interface CharSteps {

  /** The next character; -1 at the end. */
  int next() throws IOException;

  /** The bytes of the last character; 0 for the second half of a pair, which has come with it. */
  int width();
}
