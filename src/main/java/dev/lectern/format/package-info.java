/** Files to papers and back: readers, writers and the registry that finds them. */
@NullMarked
package dev.lectern.format;

import org.jspecify.annotations.NullMarked;
