package dev.lectern.ui.ledger;

import dev.lectern.model.Digest;
import dev.lectern.ui.kit.Text;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The field for the day a digest was captured, with what is wrong with it under it. */
final class CaptureBox extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final LedgerModel model;
  private final TextField field = new TextField();
  private final Label remark = new Label();

  CaptureBox(LedgerModel model) {
    this.model = model;
    getStyleClass().add("capture-box");
    field.setId("ledger-day");
    field.setPromptText(Text.of("ledger.day-hint"));
    field.setPrefColumnCount(16);
    field.setOnAction(event -> model.captured(field.getText()));
    Label name = new Label(Text.of("ledger.day"));
    name.setLabelFor(field);
    Button set = new Button(Text.of("ledger.set-day"));
    set.setId("ledger-set-day");
    set.setOnAction(event -> model.captured(field.getText()));
    remark.setId("ledger-day-remark");
    remark.setWrapText(true);
    remark.getStyleClass().add("capture-remark");
    HBox line = new HBox(name, field, set);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("flyout-line");
    getChildren().addAll(line, remark);
    model.chosenProperty().subscribe(this::show);
    model.problemProperty().subscribe(now -> remark());
  }

  /** Takes back what was typed and not stated; whether there was something. */
  boolean takeBack() {
    Digest digest = model.chosenProperty().get();
    boolean typed =
        field.isFocused() && digest != null && !field.getText().equals(CaptureDay.typed(digest));
    if (typed) {
      model.forgetProblem();
      show(digest);
    }
    return typed;
  }

  private void show(@Nullable Digest digest) {
    setDisable(digest == null);
    field.setText(digest == null ? "" : CaptureDay.typed(digest));
    field.selectAll();
    remark();
  }

  private void remark() {
    String problem = model.problemProperty().get();
    Digest digest = model.chosenProperty().get();
    boolean inferred = digest != null && digest.captured() != null && digest.capturedInferred();
    remark.pseudoClassStateChanged(WRONG, !problem.isEmpty());
    if (problem.isEmpty()) {
      remark.setText(
          (inferred ? Text.of("ledger.day-explained") + " " : "") + Text.of("ledger.day-help"));
    } else {
      remark.setText(problem);
    }
  }
}
