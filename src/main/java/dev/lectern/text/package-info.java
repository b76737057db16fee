/** Words: how a text reads, its tokens and links, and where a marked passage stands in it. */
@NullMarked
package dev.lectern.text;

import org.jspecify.annotations.NullMarked;
