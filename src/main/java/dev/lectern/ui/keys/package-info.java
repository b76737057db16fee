/** Citation keys given to many papers by a pattern, seen before they change. */
@NullMarked
package dev.lectern.ui.keys;

import org.jspecify.annotations.NullMarked;
