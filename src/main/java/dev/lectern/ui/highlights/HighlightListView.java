package dev.lectern.ui.highlights;

import dev.lectern.model.HighlightColor;
import dev.lectern.model.HighlightEntry;
import dev.lectern.ui.kit.Swatch;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All highlights, with a field and eight buttons that narrow them. */
final class HighlightListView extends BorderPane {

  private final HighlightListModel model;
  private final TextField field = new TextField();
  private final Label count = new Label();
  private final Label none = new Label();
  private final ListView<HighlightEntry> list = new ListView<>();

  HighlightListView(HighlightListModel model) {
    this.model = model;
    getStyleClass().add("highlight-list");
    setTop(head());
    setCenter(list);
    list.setId("highlight-list");
    list.setAccessibleText(Text.of("marked.title"));
    list.setCellFactory(view -> new HighlightCell());
    list.setPlaceholder(none);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    model.shownProperty().subscribe(this::show);
  }

  void focusField() {
    field.requestFocus();
  }

  private VBox head() {
    field.setId("highlight-words");
    field.setPromptText(Text.of("marked.words"));
    field.setAccessibleText(Text.of("marked.words"));
    field.textProperty().bindBidirectional(model.textProperty());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::leaveField);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(field);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("highlight-list-line");
    for (HighlightColor color : HighlightColor.values()) {
      line.getChildren().add(button(color));
    }
    count.setId("highlight-count");
    count.getStyleClass().add("papers-count");
    VBox head = new VBox(line, count);
    head.getStyleClass().add("highlight-list-head");
    return head;
  }

  private ToggleButton button(HighlightColor color) {
    ToggleButton button = new ToggleButton(null, Swatch.of(color));
    String words = Text.of("marked.color", Swatch.name(color));
    button.setAccessibleText(words);
    Tips.set(button, words);
    button.getStyleClass().addAll("icon-button", "mark-color");
    button.setOnAction(event -> model.toggle(color));
    return button;
  }

  private void show(List<HighlightEntry> entries) {
    list.getItems().setAll(entries);
    boolean any = model.total() > 0;
    none.setText(Text.of(any ? "marked.no-match" : "marked.none"));
    count.setText(Text.of("marked.count", entries.size(), model.total()));
    if (!entries.isEmpty()) {
      list.getSelectionModel().selectFirst();
    }
  }

  private void leaveField(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      list.requestFocus();
      event.consume();
    }
  }

  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      open();
      event.consume();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      open();
    }
  }

  private void open() {
    HighlightEntry chosen = list.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.open(chosen);
    }
  }
}
