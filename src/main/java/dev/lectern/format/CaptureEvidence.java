package dev.lectern.format;

import dev.lectern.model.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file itself says about the day its page was saved.
 *
 * @param printed the day the page prints, often without a year: {@code XXXX-08-04}
 * @param near a day stated near the capture by an address ({@code papers/date/2026-03-24}) or a
 *     {@code retrieved:} line
 */
public record CaptureEvidence(@Nullable PartialDate printed, @Nullable LocalDate near) {}
