package dev.lectern.ui.papers;

import dev.lectern.ui.kit.PaperDrag;
import dev.lectern.ui.kit.Places;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets papers be dropped before or after another paper of their reading list. */
final class RowDrop {

  private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
  private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

  private final TableRow<PaperRow> row;
  private final Places places;

  private RowDrop(TableRow<PaperRow> row, Places places) {
    this.row = row;
    this.places = places;
  }

  static void install(TableRow<PaperRow> row, Places places) {
    RowDrop drop = new RowDrop(row, places);
    row.setOnDragOver(drop::over);
    row.setOnDragExited(event -> drop.mark(false, false));
    row.setOnDragDropped(drop::dropped);
  }

  private void over(DragEvent event) {
    if (takes(event)) {
      event.acceptTransferModes(TransferMode.COPY);
      mark(isBefore(event), !isBefore(event));
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    mark(false, false);
    if (takes(event)) {
      PaperDrag.papers(event.getDragboard())
          .ifPresent(papers -> places.moveBefore(papers, target(isBefore(event))));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private boolean takes(DragEvent event) {
    return places.openProperty().get()
        && !row.isEmpty()
        && PaperDrag.papers(event.getDragboard()).isPresent();
  }

  /** The paper that the dropped ones come before; 0 for the end. */
  private long target(boolean before) {
    List<PaperRow> rows = row.getTableView().getItems();
    int index = row.getIndex() + (before ? 0 : 1);
    return index < rows.size() ? rows.get(index).id() : 0;
  }

  private boolean isBefore(DragEvent event) {
    return event.getY() < row.getHeight() / 2;
  }

  private void mark(boolean before, boolean after) {
    row.pseudoClassStateChanged(BEFORE, before);
    row.pseudoClassStateChanged(AFTER, after);
  }
}
