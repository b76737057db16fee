package dev.lectern.ui.history;

import dev.lectern.model.JournalEntry;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** A step: when, what, and where it was made unless that was this window. */
final class StepCell extends ListCell<@Nullable JournalEntry> {

  private static final PseudoClass UNDONE = PseudoClass.getPseudoClass("undone");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Text.locale());

  private final Label time = new Label();
  private final Label what = new Label();
  private final Label remark = new Label();
  private final HBox row = new HBox(time, what, remark);

  StepCell() {
    time.getStyleClass().add("step-time");
    time.setMinWidth(USE_PREF_SIZE);
    what.setMinWidth(0);
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    remark.getStyleClass().add("step-remark");
    remark.setMinWidth(USE_PREF_SIZE);
    row.getStyleClass().add("step-row");
    row.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("step-cell");
    setPrefWidth(0); // Long sentences end in an ellipsis.
  }

  @Override
  protected void updateItem(@Nullable JournalEntry step, boolean empty) {
    super.updateItem(step, empty);
    if (empty || step == null) {
      setGraphic(null);
      Tips.set(this, null);
      setAccessibleText(null);
      return;
    }
    time.setText(TIME.format(step.time().atZone(ZoneId.systemDefault())));
    what.setText(Invisible.shown(step.summary()));
    remark.setText(Invisible.shown(remark(step)));
    pseudoClassStateChanged(UNDONE, step.undone());
    Tips.set(this, step.summary());
    setAccessibleText(time.getText() + ", " + what.getText() + ", " + remark.getText());
    setGraphic(row);
  }

  private static String remark(JournalEntry step) {
    return step.undone()
        ? Text.of("history.taken-back")
        : Text.of("history.origin-" + step.origin().name().toLowerCase(Locale.ROOT));
  }
}
