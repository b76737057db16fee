/** BibTeX: bibliographies for LaTeX, written so that the classic programs take them as they are. */
@NullMarked
package dev.lectern.format.bibtex;

import org.jspecify.annotations.NullMarked;
