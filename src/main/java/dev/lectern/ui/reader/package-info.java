/** One paper to read: title, facts, links, tags and abstract with search hits. */
@NullMarked
package dev.lectern.ui.reader;

import org.jspecify.annotations.NullMarked;
