/**
 * Files on the disk: the one gate through which they are opened, which leaves those of a library to
 * SQLite; who may read them; where links lead.
 */
@NullMarked
package dev.lectern.files;

import org.jspecify.annotations.NullMarked;
