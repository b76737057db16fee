package dev.lectern.store;

/**
 * The answer to a search.
 *
 * @param revision the library's state it was given for
 * @param papers the numbers of all papers that match, in the order asked for
 */
public record Matches(long revision, int[] papers) {

  public int count() {
    return papers.length;
  }
}
