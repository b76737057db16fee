package dev.lectern.export;

import dev.lectern.model.ListEntry;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.ReadingList;
import dev.lectern.store.Library;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which papers stand where on some reading lists. */
public final class ListPlaces {

  private final Map<Integer, List<ListedPlace>> places = new LinkedHashMap<>();

  private ListPlaces() {}

  public static ListPlaces on(Library library, List<ReadingList> lists) {
    ListPlaces all = new ListPlaces();
    for (ReadingList list : lists) {
      for (ListEntry entry : Library.waitFor(library.entries(list))) {
        all.places
            .computeIfAbsent((int) entry.paper().id(), paper -> new ArrayList<>())
            .add(new ListedPlace(list.uuid(), list.name(), entry.place()));
      }
    }
    return all;
  }

  /** The places of one paper, none perhaps. */
  public List<ListedPlace> of(long paper) {
    return places.getOrDefault((int) paper, List.of());
  }

  /** Those of the papers that are on the list, as it has them; for one list alone. */
  public int[] inOrder(int[] papers) {
    Set<Integer> found = IntStream.of(papers).boxed().collect(Collectors.toSet());
    return places.keySet().stream().filter(found::contains).mapToInt(paper -> paper).toArray();
  }
}
