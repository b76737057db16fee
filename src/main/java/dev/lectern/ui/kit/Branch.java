package dev.lectern.ui.kit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;

/** A row of a tree with the rows below it, as a tree is to show them. */
public record Branch<T>(T value, List<Branch<T>> branches) {

  public Branch {
    branches = List.copyOf(branches);
  }

  public static <T> Branch<T> leaf(T value) {
    return new Branch<>(value, List.of());
  }

  /** Shows these rows in a tree; the chosen row stays chosen where it is still there. */
  public static <T> void show(
      TreeView<T> tree, List<Branch<T>> wanted, Function<T, Object> key, Predicate<T> open) {
    TreeItem<T> chosen = tree.getSelectionModel().getSelectedItem();
    show(tree.getRoot(), wanted, key, open);
    if (chosen != null) {
      int row = isBelow(chosen, tree.getRoot()) ? tree.getRow(chosen) : -1;
      tree.getSelectionModel().clearSelection();
      tree.getSelectionModel().select(row);
      tree.getFocusModel().focus(row);
    }
  }

  private static boolean isBelow(TreeItem<?> item, TreeItem<?> root) {
    TreeItem<?> at = item;
    while (at != null && !at.equals(root)) {
      at = at.getParent();
    }
    return at != null;
  }

  /**
   * Shows these rows below another. Rows that are there already stay, so that what is folded,
   * selected and scrolled to stays too.
   *
   * @param key what a row is, whatever it shows
   * @param open whether a row that comes new is unfolded
   */
  private static <T> void show(
      TreeItem<T> parent, List<Branch<T>> wanted, Function<T, Object> key, Predicate<T> open) {
    Map<Object, TreeItem<T>> known = new HashMap<>();
    parent.getChildren().forEach(item -> known.put(key.apply(item.getValue()), item));
    List<TreeItem<T>> items =
        wanted.stream()
            .map(branch -> known.getOrDefault(key.apply(branch.value()), opened(branch, open)))
            .toList();
    arrange(parent.getChildren(), items);
    for (int i = 0; i < items.size(); i++) {
      TreeItem<T> item = items.get(i);
      if (!Objects.equals(item.getValue(), wanted.get(i).value())) {
        item.setValue(wanted.get(i).value());
      }
      show(item, wanted.get(i).branches(), key, open);
    }
  }

  /** Moves as few rows as it takes, for a selection does not survive more. */
  private static <T> void arrange(List<TreeItem<T>> rows, List<TreeItem<T>> wanted) {
    if (rows.isEmpty()) {
      rows.addAll(wanted);
      return;
    }
    Set<TreeItem<T>> staying = new HashSet<>(wanted);
    rows.removeIf(row -> !staying.contains(row));
    for (int i = 0; i < wanted.size(); i++) {
      if (i >= rows.size()) {
        rows.addAll(wanted.subList(i, wanted.size()));
      } else if (!rows.get(i).equals(wanted.get(i))) {
        rows.remove(wanted.get(i));
        rows.add(i, wanted.get(i));
      }
    }
  }

  private static <T> TreeItem<T> opened(Branch<T> branch, Predicate<T> open) {
    TreeItem<T> item = new TreeItem<>(branch.value());
    item.setExpanded(open.test(branch.value()));
    return item;
  }
}
