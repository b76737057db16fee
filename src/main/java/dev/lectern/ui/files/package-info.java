/** Files on this computer that belong to a paper. */
@NullMarked
package dev.lectern.ui.files;

import org.jspecify.annotations.NullMarked;
