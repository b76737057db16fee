/** HTML: papers as one page that needs nothing else and runs nothing. */
@NullMarked
package dev.lectern.format.html;

import org.jspecify.annotations.NullMarked;
