/** The trash: papers put there, taken out of it, and deleted for good. */
@NullMarked
package dev.lectern.ui.trash;

import org.jspecify.annotations.NullMarked;
