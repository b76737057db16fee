package dev.lectern.store.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as it stands in a tree of pages.
 *
 * @param number its number; 0 in a table that has none
 * @param values what stands in its columns, texts that are none as bytes
 */
public record TreeCell(long number, List<@Nullable Object> values) {}
