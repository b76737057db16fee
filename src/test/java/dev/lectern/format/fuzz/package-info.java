/** Readers meet files that are damaged in every way that chance finds. */
@NullMarked
package dev.lectern.format.fuzz;

import org.jspecify.annotations.NullMarked;
