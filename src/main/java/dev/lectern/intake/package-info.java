/** Digest files into the library: reading, matching, dating, reporting. */
@NullMarked
package dev.lectern.intake;

import org.jspecify.annotations.NullMarked;
