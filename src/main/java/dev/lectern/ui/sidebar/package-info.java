/** The sidebar: the library's parts, digests, reading lists, tags and saved searches. */
@NullMarked
package dev.lectern.ui.sidebar;

import org.jspecify.annotations.NullMarked;
