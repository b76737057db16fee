package dev.lectern.format.bibtex;

import dev.lectern.format.Extent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the file.
 *
 * @param type in lower case
 * @param key null where the entry has none
 * @param line where it starts, from 1
 * @param extents where it stands, then where the entries stand that it takes fields from
 * @param fields by name in lower case, in the file's order; values are TeX without delimiters
 */
record RawEntry(
    String type,
    @Nullable String key,
    long line,
    List<Extent> extents,
    Map<String, String> fields) {}
