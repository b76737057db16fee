/** The command line: the same library without a window. */
@NullMarked
package dev.lectern.cli;

import org.jspecify.annotations.NullMarked;
