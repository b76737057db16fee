/** Citation keys: what they are made of, and the patterns in which users say so. */
@NullMarked
package dev.lectern.evidence.keys;

import org.jspecify.annotations.NullMarked;
