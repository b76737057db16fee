/** The reading list whose papers are shown: its order, and who presents what when. */
@NullMarked
package dev.lectern.ui.lists;

import org.jspecify.annotations.NullMarked;
