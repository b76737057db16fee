/** Markdown: papers for notes, wikis and pull requests. */
@NullMarked
package dev.lectern.format.markdown;

import org.jspecify.annotations.NullMarked;
