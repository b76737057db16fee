/** Files on the disk: who may read them, and where links lead. */
@NullMarked
package dev.lectern.disk;

import org.jspecify.annotations.NullMarked;
