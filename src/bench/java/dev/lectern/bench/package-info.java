/** The benchmarks: libraries of synthetic papers, measured beside bare SQLite. */
@NullMarked
package dev.lectern.bench;

import org.jspecify.annotations.NullMarked;
