/** JSON: papers and other results for machines. */
@NullMarked
package dev.lectern.format.json;

import org.jspecify.annotations.NullMarked;
