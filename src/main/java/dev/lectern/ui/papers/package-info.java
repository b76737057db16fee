/** The list of papers: search as you type, order, selection and marks. */
@NullMarked
package dev.lectern.ui.papers;

import org.jspecify.annotations.NullMarked;
