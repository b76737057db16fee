/** Tables: comma-separated values that spreadsheets open safely. */
@NullMarked
package dev.lectern.format.table;

import org.jspecify.annotations.NullMarked;
