package dev.lectern.model;

import org.jspecify.annotations.Nullable;

/**
 * One value of one paper before and after a change.
 *
 * @param paper the paper's number
 * @param before null where there was none
 * @param after null where there shall be none
 */
public record Edit<V>(long paper, @Nullable V before, @Nullable V after) {

  public Edit<V> inverse() {
    return new Edit<>(paper, after, before);
  }
}
