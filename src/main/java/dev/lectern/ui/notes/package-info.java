/** The note of a paper, which saves itself. */
@NullMarked
package dev.lectern.ui.notes;

import org.jspecify.annotations.NullMarked;
