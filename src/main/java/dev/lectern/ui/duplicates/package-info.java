/** Papers that may be the same: compared field by field, merged, told apart, and split again. */
@NullMarked
package dev.lectern.ui.duplicates;

import org.jspecify.annotations.NullMarked;
