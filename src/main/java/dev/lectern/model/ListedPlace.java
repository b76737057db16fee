package dev.lectern.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper's place on a reading list that a file tells of.
 *
 * @param list the list's UUID in the library that wrote the file
 * @param place with presenter and day; null where the file says only that the paper is on the list
 */
public record ListedPlace(@Nullable UUID list, String name, @Nullable ListPlace place) {

  /** On a list of which only the name is known. */
  public static ListedPlace named(String name) {
    return new ListedPlace(null, name, null);
  }
}
