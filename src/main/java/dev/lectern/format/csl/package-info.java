/** CSL-JSON, the input format of citation processors, as Zotero and pandoc exchange it. */
@NullMarked
package dev.lectern.format.csl;

import org.jspecify.annotations.NullMarked;
