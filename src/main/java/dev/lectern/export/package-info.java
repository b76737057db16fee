/** Papers of the library written to files, whole, and compared with the library afterwards. */
@NullMarked
package dev.lectern.export;

import org.jspecify.annotations.NullMarked;
