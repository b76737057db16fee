package dev.lectern.model;

import java.util.List;

/**
 * What the user had made of a paper by the end of a day.
 *
 * @param note the Markdown note; empty where there was none
 * @param tags in alphabetical order
 */
public record PastState(String note, List<String> tags) {

  public PastState {
    tags = List.copyOf(tags);
  }
}
