package dev.lectern.ui.papers;

import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.PaperDrag;
import dev.lectern.ui.kit.Places;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of the list: a double click on a paper opens its page; papers can be dragged to a
 * tag or a list, and within a list.
 */
final class RowFactory implements Callback<TableView<PaperRow>, TableRow<PaperRow>> {

  private final PapersModel model;
  private final Places places;
  private final Navigator navigator;

  RowFactory(PapersModel model, Places places, Navigator navigator) {
    this.model = model;
    this.places = places;
    this.navigator = navigator;
  }

  @Override
  public TableRow<PaperRow> call(TableView<PaperRow> table) {
    TableRow<PaperRow> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !row.isEmpty() && !isText(event)) {
            navigator.openPage();
          }
        });
    row.setOnDragDetected(
        event -> {
          if (!row.isEmpty() && row.isSelected() && !isText(event)) {
            PaperDrag.start(row, model.selectedProperty().get());
            event.consume();
          }
        });
    row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> selectWritten(row, event));
    RowDrop.install(row, places);
    return row;
  }

  /** A click into a field of a row is about that row's paper. */
  private static void selectWritten(TableRow<PaperRow> row, MouseEvent event) {
    if (isText(event) && !row.isEmpty() && !row.isSelected()) {
      row.getTableView().getSelectionModel().clearAndSelect(row.getIndex());
    }
  }

  private static boolean isText(MouseEvent event) {
    return event.getTarget() instanceof Node node && isInField(node);
  }

  private static boolean isInField(@Nullable Node node) {
    return node instanceof TextInputControl || (node != null && isInField(node.getParent()));
  }
}
