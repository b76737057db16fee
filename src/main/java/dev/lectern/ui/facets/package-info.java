/** The panel that narrows a search: what its papers have in common, each value a click. */
@NullMarked
package dev.lectern.ui.facets;

import org.jspecify.annotations.NullMarked;
