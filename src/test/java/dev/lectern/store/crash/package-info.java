/** Kills the program in the middle of its work and looks what is left. */
@NullMarked
package dev.lectern.store.crash;

import org.jspecify.annotations.NullMarked;
