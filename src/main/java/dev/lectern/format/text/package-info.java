/** Plain text: papers as one pastes them into a mail. */
@NullMarked
package dev.lectern.format.text;

import org.jspecify.annotations.NullMarked;
