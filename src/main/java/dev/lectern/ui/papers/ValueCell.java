package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingStatus;
import dev.lectern.text.Invisible;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One value of a paper, in one line. */
final class ValueCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");

  private final Column column;

  ValueCell(Column column) {
    this.column = column;
    getStyleClass().add(column == Column.TITLE ? "title-cell" : "value-cell");
    if (column.isNumber()) {
      getStyleClass().add("number-cell");
    }
    setEllipsisString("…");
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    boolean shown = !empty && paper != null;
    setText(shown ? Invisible.shown(column.of(paper)) : null);
    pseudoClassStateChanged(UNREAD, shown && paper.status() == ReadingStatus.UNREAD);
  }
}
