/**
 * Where words stand in papers, in files that can be made again at any time: postings and positions.
 */
@NullMarked
package dev.lectern.store.words;

import org.jspecify.annotations.NullMarked;
