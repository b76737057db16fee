/** RIS, the tagged files of reference managers and of the databases that export to them. */
@NullMarked
package dev.lectern.format.ris;

import org.jspecify.annotations.NullMarked;
