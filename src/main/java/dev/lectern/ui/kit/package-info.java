/** What every part of the window shares: threads, words, icons, keys and the way between parts. */
@NullMarked
package dev.lectern.ui.kit;

import org.jspecify.annotations.NullMarked;
