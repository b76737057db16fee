package dev.lectern.ui.duplicates;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Scrolling;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import javafx.css.PseudoClass;
import javafx.scene.control.RadioButton;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.TextFlow;

/** One value of a row, with the words that the one beside it does not have underlined. */
final class ValueCell extends HBox {

  private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
  private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("row-focused");

  private final RadioButton radio = new RadioButton();

  private ValueCell(String value, String other) {
    getStyleClass().add("compare-cell");
    TextFlow text = flow(value, other);
    setHgrow(text, Priority.ALWAYS);
    getChildren().setAll(text);
  }

  /** A value that is only shown. */
  static ValueCell shown(CompareRow row, Pick pick) {
    return new ValueCell(row.value(pick), other(row, pick));
  }

  /** A value that can be picked. */
  ValueCell(CompareRow row, Pick pick) {
    this(row.value(pick), other(row, pick));
    getStyleClass().add("compare-choice");
    radio.setId("pick-" + row.id() + "-" + pick.name().toLowerCase(Text.locale()));
    radio.setAccessibleText(
        Text.of("duplicates.pick-" + pick.name(), row.name(), words(row.value(pick))));
    radio.setOnAction(event -> row.picked().set(pick));
    radio.focusedProperty().subscribe(this::focused);
    row.picked().subscribe(now -> show(now == pick));
    setOnMousePressed(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            row.picked().set(pick);
            radio.requestFocus();
          }
        });
    getChildren().addFirst(radio);
  }

  /** What the words are held against; the value itself where no word shall stand out. */
  private static String other(CompareRow row, Pick pick) {
    if (!row.isText()) {
      return row.value(pick);
    }
    return pick == Pick.LEFT ? row.right() : row.left();
  }

  RadioButton radio() {
    return radio;
  }

  /** Only what is picked takes the focus: Tab goes from row to row. */
  private void show(boolean picked) {
    radio.setSelected(picked);
    radio.setFocusTraversable(picked);
    pseudoClassStateChanged(PICKED, picked);
  }

  private void focused(boolean now) {
    pseudoClassStateChanged(FOCUSED, now);
    if (now) {
      Scrolling.reveal(this);
    }
  }

  private static String words(String value) {
    return value.isEmpty() ? Text.of("field.none") : value;
  }

  private static TextFlow flow(String value, String other) {
    TextFlow flow = new TextFlow();
    if (value.isEmpty()) {
      add(flow, Text.of("field.none"), "compare-none");
    }
    for (Piece piece : Piece.of(value, other)) {
      add(flow, piece.text(), piece.differs() ? "compare-differs" : "compare-text");
    }
    return flow;
  }

  private static void add(TextFlow flow, String words, String style) {
    for (String piece : Wrapping.pieces(words)) {
      javafx.scene.text.Text text = new javafx.scene.text.Text(Invisible.shown(piece));
      text.getStyleClass().add(style);
      flow.getChildren().add(text);
    }
  }
}
