/** The fields of a paper: edited in place, with where their values come from, or filled in anew. */
@NullMarked
package dev.lectern.ui.fields;

import org.jspecify.annotations.NullMarked;
