package dev.lectern.store;

import dev.lectern.model.ListEntry;
import dev.lectern.model.ListPlace;
import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingList;
import dev.lectern.model.SavedSearch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is shown of reading lists and saved searches. */
final class ListReads {

  private final Sql sql;

  ListReads(Sql sql) {
    this.sql = sql;
  }

  List<ReadingList> all() {
    return sql.list(
        """
        SELECT l.uuid, l.name, count(p.id) FROM lists l
        LEFT JOIN list_papers lp ON lp.list = l.id
        LEFT JOIN papers p ON p.id = lp.paper AND p.trashed IS NULL AND p.merged_into IS NULL
          AND (p.seen > 0 OR p.by_hand = 1)
        GROUP BY l.id ORDER BY l.name, l.id
        """,
        row -> new ReadingList(row.uuid(1), row.text(2), row.getInt(3)));
  }

  /** The list of this name, whatever its case, in any script. */
  Optional<ReadingList> named(String name) {
    return all().stream().filter(l -> l.name().equalsIgnoreCase(name.strip())).findFirst();
  }

  /** What is shown of a list: its papers in order, without those in the trash. */
  List<ListEntry> entries(UUID list) {
    List<ListEntry> shown = new ArrayList<>();
    Views views = new Views(sql);
    for (ListTable.Placed placed : new ListTable(sql).places(list)) {
      if (placed.shown()) {
        List<PaperSummary> paper = views.summaries(new int[] {(int) placed.paper()});
        int position = shown.size() + 1;
        paper.forEach(p -> shown.add(new ListEntry(p, at(position, placed.place()))));
      }
    }
    return shown;
  }

  /** The places that are shown of the list of this name, by paper and in order. */
  Map<Long, ListPlace> places(String list) {
    Map<Long, ListPlace> shown = new LinkedHashMap<>();
    named(list).stream()
        .flatMap(known -> new ListTable(sql).places(known.uuid()).stream())
        .filter(ListTable.Placed::shown)
        .forEach(placed -> shown.put(placed.paper(), at(shown.size() + 1, placed.place())));
    return shown;
  }

  private static ListPlace at(int position, ListPlace place) {
    return new ListPlace(position, place.presenter(), place.day(), place.remark());
  }

  List<SavedSearch> searches() {
    return sql.list(
        "SELECT name, query FROM searches ORDER BY name",
        row -> new SavedSearch(row.text(1), row.text(2)));
  }
}
