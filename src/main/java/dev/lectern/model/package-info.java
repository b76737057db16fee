/** The things a library holds and the changes it takes: immutable values that know no database. */
@NullMarked
package dev.lectern.model;

import org.jspecify.annotations.NullMarked;
