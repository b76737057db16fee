package dev.lectern.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A paper's place on a reading list.
 *
 * @param place its order among the list's papers, from 1
 * @param presenter who presents it
 * @param day when it is discussed
 */
public record ListPlace(
    int place, @Nullable String presenter, @Nullable LocalDate day, @Nullable String remark) {}
