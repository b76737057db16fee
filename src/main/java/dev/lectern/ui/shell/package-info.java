/** The window itself: it puts the parts side by side and leads from one to the other. */
@NullMarked
package dev.lectern.ui.shell;

import org.jspecify.annotations.NullMarked;
