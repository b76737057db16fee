package dev.lectern.format;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Where the papers of a file stand, in its order, and what of that is theirs alone. */
public final class PaperPlaces {

  private final List<Place> places = new ArrayList<>();

  private record Place(long line, List<Extent> extents) {}

  /** Adds the file's next paper. */
  public void add(PaperDraft draft) {
    places.add(new Place(draft.line(), draft.extents()));
  }

  public int size() {
    return places.size();
  }

  /**
   * What has to become blank for some of the papers to be gone: all that is their own, and what
   * else they were read from as long as no other paper was.
   *
   * @param gone their indexes
   */
  public List<Extent> of(BitSet gone) {
    List<Extent> blank = new ArrayList<>();
    List<Extent> further = new ArrayList<>();
    List<Extent> others = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      List<Extent> extents = extents(i);
      if (gone.get(i)) {
        blank.add(extents.getFirst());
        further.addAll(extents.subList(1, extents.size()));
      } else {
        others.addAll(extents);
      }
    }
    further.stream().filter(e -> others.stream().noneMatch(e::touches)).forEach(blank::add);
    return blank;
  }

  private List<Extent> extents(int index) {
    Place place = places.get(index);
    return place.extents.isEmpty()
        ? List.of(Extent.lines(place.line, nextLine(index)))
        : place.extents;
  }

  private long nextLine(int index) {
    for (int i = index + 1; i < places.size(); i++) {
      if (places.get(i).line > places.get(index).line) {
        return places.get(i).line;
      }
    }
    return Long.MAX_VALUE;
  }
}
