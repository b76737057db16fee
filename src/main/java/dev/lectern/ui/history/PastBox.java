package dev.lectern.ui.history;

import dev.lectern.model.PastState;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A paper's note and tags as they were at the end of a day. */
final class PastBox extends VBox {

  private final Label tags = new Label();
  private final TextArea note = new TextArea();

  PastBox(HistoryModel model) {
    getStyleClass().add("past-box");
    DatePicker day = new DatePicker();
    day.setId("as-of");
    day.setPromptText(Text.of("history.day"));
    day.getEditor().setAccessibleText(Text.of("history.as-of"));
    day.valueProperty().bindBidirectional(model.dayProperty());
    HBox line = new HBox(new Label(Text.of("history.as-of")), day, tags);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("past-line");
    tags.setId("past-tags");
    note.setId("past-note");
    note.setEditable(false);
    Wrapping.in(note);
    note.setPrefRowCount(4);
    getChildren().setAll(line, note);
    visibleProperty().bind(model.paperProperty().isNotNull());
    managedProperty().bind(visibleProperty());
    note.visibleProperty().bind(model.pastProperty().isNotNull());
    note.managedProperty().bind(note.visibleProperty());
    model
        .pastProperty()
        .subscribe(
            past -> {
              tags.setText(past == null ? "" : Invisible.shown(tagsOf(past)));
              note.setText(past == null ? "" : Invisible.shown(past.note()));
            });
    note.setPromptText(Text.of("history.no-note"));
  }

  private static String tagsOf(PastState past) {
    return past.tags().isEmpty()
        ? Text.of("history.no-tags")
        : Text.of("history.tags", String.join(", ", past.tags()));
  }
}
