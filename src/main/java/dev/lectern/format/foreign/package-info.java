/** Files that are no digests, told by their looks, with what people can do about each kind. */
@NullMarked
package dev.lectern.format.foreign;

import org.jspecify.annotations.NullMarked;
