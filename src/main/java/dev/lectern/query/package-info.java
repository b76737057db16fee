/** The search language: what a query says, read from text and written back. */
@NullMarked
package dev.lectern.query;

import org.jspecify.annotations.NullMarked;
