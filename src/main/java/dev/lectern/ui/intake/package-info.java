/** Bringing digests in: the welcome, progress and what came of it. */
@NullMarked
package dev.lectern.ui.intake;

import org.jspecify.annotations.NullMarked;
