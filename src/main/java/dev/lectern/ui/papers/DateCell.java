package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** When a paper was published; the tooltip says where the year was worked out. */
final class DateCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  DateCell() {
    getStyleClass().add("date-cell");
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    boolean dated = !empty && paper != null && paper.published() != null;
    setText(dated ? Dates.of(paper.published()) : null);
    Tips.set(this, dated && paper.yearInferred() ? Text.of("paper.year-inferred-long") : null);
  }
}
