package dev.lectern.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one digest said of one paper, whole and as printed.
 *
 * @param digest the digest's number
 * @param captured the day the digest was captured, as far as it is known
 * @param pageYear the year of the digest's dates that print none; 0 where it is not known
 * @param imported the day the digest came into the library
 * @param position the paper's place in the digest, from 1
 * @param line where it stands in the file, from 1
 * @param fields its values; a date without a printed year is {@code XXXX-…}
 */
public record Appearance(
    long digest,
    @Nullable PartialDate captured,
    int pageYear,
    LocalDate imported,
    int position,
    long line,
    PaperFields fields) {}
