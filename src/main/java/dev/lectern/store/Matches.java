package dev.lectern.store;

import java.util.Arrays;

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

  /** Some papers with this one in their midst; the first ones where it is not among them. */
  int[] around(long paper, int most) {
    int place = 0;
    while (place < papers.length && papers[place] != paper) {
      place++;
    }
    int from = place == papers.length ? 0 : Math.max(0, place - most / 2);
    return Arrays.copyOfRange(papers, from, Math.min(papers.length, from + most));
  }
}
