/** Formatted references in the citation styles of the Citation Style Language. */
@NullMarked
package dev.lectern.format.reference;

import org.jspecify.annotations.NullMarked;
