/** The pages of an SQLite file and its log, read where SQLite itself cannot read them any more. */
@NullMarked
package dev.lectern.store.pages;

import org.jspecify.annotations.NullMarked;
