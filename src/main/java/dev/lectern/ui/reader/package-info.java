/** One paper to read: title, facts, links, tags, abstract with search hits, and highlights. */
@NullMarked
package dev.lectern.ui.reader;

import org.jspecify.annotations.NullMarked;
