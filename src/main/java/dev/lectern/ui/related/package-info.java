/** Papers that have to do with the one that is read, and what ties them to it. */
@NullMarked
package dev.lectern.ui.related;

import org.jspecify.annotations.NullMarked;
