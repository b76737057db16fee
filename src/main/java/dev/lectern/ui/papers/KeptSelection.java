package dev.lectern.ui.papers;

import dev.lectern.query.Query;
import dev.lectern.store.Matches;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * What is selected in the table, as papers: what was selected by hand stays selected through
 * searches, the automatic first row does not.
 */
final class KeptSelection {

  /** More rows than this are not selected again one by one after a search. */
  private static final int RESELECTED = 5_000;

  /** In a window that opens, some rows are shown before the selected one. */
  private static final int ABOVE = 3;

  private final PapersModel model;
  private final PaperTable table;
  private boolean swapping;
  private boolean automatic;
  private @Nullable Query searched;

  KeptSelection(PapersModel model, PaperTable table) {
    this.model = model;
    this.table = table;
    automatic = model.selectedProperty().get().length == 0;
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> select());
    model.matchesProperty().addListener((property, before, now) -> swap(now));
  }

  /** Selects this paper, now or as soon as the list shows it. */
  void choose(int paper) {
    int[] places = places(new int[] {paper});
    if (places.length > 0) {
      table.getSelectionModel().clearAndSelect(places[0]);
      reveal(places[0]);
    } else {
      automatic = false;
      model.selectedProperty().set(new int[] {paper});
    }
  }

  /** Moves the selection by some rows. */
  void move(int rows) {
    int size = table.getItems().size();
    if (size > 0) {
      int from = table.getSelectionModel().getSelectedIndex();
      int to = from < 0 ? 0 : Math.clamp((long) from + rows, 0, size - 1);
      table.getSelectionModel().clearAndSelect(to);
      reveal(to);
    }
  }

  /** Shows other matches and keeps the selected papers selected where they are among them. */
  private void swap(@Nullable Matches matches) {
    if (matches == null) {
      return;
    }
    TableViewSelectionModel<PaperRow> selection = table.getSelectionModel();
    int[] before = model.selectedProperty().get();
    int row = selection.getSelectedIndex();
    boolean same = model.queryProperty().get().equals(searched);
    searched = model.queryProperty().get();
    if (matches.count() > 0 && Arrays.equals(matches.papers(), model.rows().ids())) {
      return; // what is shown may be in use
    }
    swapping = true;
    selection.clearSelection();
    model.rows().show(matches.papers());
    int[] places = automatic || before.length > RESELECTED ? new int[0] : places(before);
    if (places.length > 0) {
      selection.selectIndices(places[0], Arrays.copyOfRange(places, 1, places.length));
    } else if (same && !automatic && row >= 0 && matches.count() > 0) {
      // The selected papers went away: go on with the one that took their place.
      selection.select(Math.min(row, matches.count() - 1));
    } else if (matches.count() > 0) {
      automatic = true;
      selection.select(0);
    }
    swapping = false;
    tellSelected();
    if (selection.getSelectedIndex() >= 0) {
      reveal(selection.getSelectedIndex());
    }
  }

  private int[] places(int[] papers) {
    Set<Integer> wanted =
        Arrays.stream(papers).boxed().collect(Collectors.toCollection(HashSet::new));
    int[] ids = model.rows().ids();
    int[] places = new int[wanted.size()];
    int found = 0;
    for (int i = 0; i < ids.length && found < places.length; i++) {
      if (wanted.contains(ids[i])) {
        places[found++] = i;
      }
    }
    return Arrays.copyOf(places, found);
  }

  private void select() {
    if (!swapping) {
      automatic = false;
      tellSelected();
    }
  }

  private void tellSelected() {
    int[] ids = model.rows().ids();
    model
        .selectedProperty()
        .set(
            table.getSelectionModel().getSelectedIndices().stream()
                .mapToInt(Integer::intValue)
                .filter(i -> i >= 0 && i < ids.length)
                .map(i -> ids[i])
                .toArray());
  }

  private void reveal(int row) {
    table.getFocusModel().focus(row);
    if (table.getSkin() == null) {
      table.skinProperty().subscribe((none, skin) -> table.scrollTo(Math.max(0, row - ABOVE)));
      return;
    }
    int visible = (int) Math.max(1, table.getHeight() / table.getFixedCellSize() - 2);
    if (row < firstVisible() || row >= firstVisible() + visible) {
      table.scrollTo(Math.max(0, row - visible / 3));
    }
  }

  private int firstVisible() {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
        ? flow.getFirstVisibleCell().getIndex()
        : 0;
  }
}
