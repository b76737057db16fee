/** Papers for other programs: files in any format, the clipboard, and how to cite one. */
@NullMarked
package dev.lectern.ui.export;

import org.jspecify.annotations.NullMarked;
