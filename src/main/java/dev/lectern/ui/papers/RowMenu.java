package dev.lectern.ui.papers;

import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/** The menu of the selected papers, under the mouse or at the row that has the keyboard. */
final class RowMenu {

  private static final double INDENT = 40;

  private final TableView<?> table;
  private final Supplier<ContextMenu> maker;
  private @Nullable ContextMenu menu;

  private RowMenu(TableView<?> table, Supplier<ContextMenu> maker) {
    this.table = table;
    this.maker = maker;
  }

  /** Lets a table have a menu, which is made when it is first wanted. */
  static void install(TableView<?> table, Supplier<ContextMenu> maker) {
    RowMenu menu = new RowMenu(table, maker);
    table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, menu::asked);
  }

  private void asked(ContextMenuEvent event) {
    Node row = event.isKeyboardTrigger() ? focusedRow() : under(event);
    if (row == null || table.getSelectionModel().isEmpty()) {
      return;
    }
    if (event.isKeyboardTrigger()) {
      Bounds place = row.localToScreen(row.getLayoutBounds());
      menu().show(table, place.getMinX() + INDENT, place.getCenterY());
    } else {
      menu().show(table, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }

  private ContextMenu menu() {
    ContextMenu now = menu;
    if (now == null) {
      now = maker.get();
      menu = now;
    }
    now.hide();
    return now;
  }

  /** The row of a click; none where that is on a header or below the last paper. */
  private static @Nullable Node under(ContextMenuEvent event) {
    Node node = event.getPickResult().getIntersectedNode();
    while (node != null && !(node instanceof TableRow)) {
      node = node.getParent();
    }
    return node instanceof TableRow<?> row && !row.isEmpty() ? row : null;
  }

  private @Nullable Node focusedRow() {
    int index = table.getFocusModel().getFocusedIndex();
    Node row = row(index);
    if (row == null && index >= 0) {
      table.scrollTo(index);
      table.layout();
      row = row(index);
    }
    return row;
  }

  private @Nullable Node row(int index) {
    return table.lookupAll(".table-row-cell").stream()
        .filter(node -> node instanceof TableRow<?> row && row.getIndex() == index)
        .findFirst()
        .orElse(null);
  }
}
