/** Files on the disk: who may read them, and where links lead. */
@NullMarked
package dev.lectern.files;

import org.jspecify.annotations.NullMarked;
