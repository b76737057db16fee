/** The library file: all SQL, one writer, many readers, the journal and the indexes. */
@NullMarked
package dev.lectern.store;

import org.jspecify.annotations.NullMarked;
