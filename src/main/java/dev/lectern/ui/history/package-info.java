/** The history: every step with its papers, the way back, and a paper as it was on a day. */
@NullMarked
package dev.lectern.ui.history;

import org.jspecify.annotations.NullMarked;
