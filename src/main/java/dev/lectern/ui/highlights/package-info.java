/** All highlights of the library in a window: filtered by colour and words, each with its paper. */
@NullMarked
package dev.lectern.ui.highlights;

import org.jspecify.annotations.NullMarked;
