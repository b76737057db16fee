package dev.lectern.ui.fields;

import dev.lectern.model.FieldSource;
import dev.lectern.model.PaperField;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Scrolling;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.Wrapping;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A field with its value, which is edited where it stands, and the way to where it comes from. */
final class FieldRow extends VBox {

  private static final PseudoClass CORRECTED = PseudoClass.getPseudoClass("corrected");
  private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

  private final FieldsModel model;
  private final PaperField field;
  private final Button value = new Button();
  private final Button origin = new Button();
  private final StackPane place = new StackPane(value);
  private final Label problem = new Label();
  private @Nullable FieldSource source;
  private @Nullable TextInputControl editor;
  private Subscription leaving = Subscription.EMPTY;
  private long edited;

  FieldRow(PaperField field, FieldsModel model) {
    this.field = field;
    this.model = model;
    Label name = new Label(Text.of("field." + field.name()));
    name.getStyleClass().add("field-name");
    name.setLabelFor(value);
    value.getStyleClass().add("field-value");
    value.setId("field-" + field.code());
    value.setMnemonicParsing(false);
    if (FieldEditor.isLong(field)) {
      Wrapping.in(value);
    }
    value.setMaxWidth(Double.MAX_VALUE);
    value.setOnAction(event -> edit());
    value.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    value.focusedProperty().subscribe(this::focused);
    origin.getStyleClass().addAll("flat", "icon-button", "field-origin");
    origin.setId("origin-" + field.code());
    origin.setOnAction(event -> tellOrigin());
    problem.getStyleClass().add("field-problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    problem.setVisible(false);
    HBox.setHgrow(place, Priority.ALWAYS);
    HBox line = new HBox(name, place, origin);
    line.getStyleClass().add("field-line");
    getStyleClass().add("field-row");
    getChildren().setAll(line, problem);
  }

  void show(@Nullable FieldSource now) {
    if (editor != null && edited != model.shown()) {
      save();
    }
    source = now;
    setVisible(now != null);
    setManaged(now != null);
    if (now == null) {
      return;
    }
    boolean none = now.value().isEmpty();
    value.setText(none ? Text.of("field.none") : Invisible.shown(now.value().replace('\n', ' ')));
    value.setAccessibleText(Text.of("field.value", Text.of("field." + field.name()), words(now)));
    pseudoClassStateChanged(CORRECTED, now.corrected());
    pseudoClassStateChanged(UNKNOWN, none);
    origin.setGraphic(Icons.of(now.corrected() ? Feather.EDIT_2 : Feather.INFO));
    origin.setVisible(now.corrected() || !now.said().isEmpty());
    String told = Text.of(now.corrected() ? "field.yours" : "field.digests", words(now));
    origin.setAccessibleText(told);
    Tips.set(origin, told);
  }

  private String words(FieldSource of) {
    return of.value().isEmpty() ? Text.of("field.none") : of.value();
  }

  boolean hasValueFocus() {
    return value.isFocused();
  }

  void focusValue() {
    value.requestFocus();
  }

  /** Puts an editor in the place of the value. */
  void edit() {
    FieldSource shown = source;
    if (shown == null || editor != null) {
      return;
    }
    TextInputControl fresh = FieldEditor.of(field, field == PaperField.ABSTRACT ? 9 : 3);
    fresh.setId("edit-" + field.code());
    fresh.setText(shown.value());
    fresh.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    fresh.textProperty().subscribe(this::check);
    editor = fresh;
    edited = model.shown();
    place.getChildren().setAll(fresh);
    fresh.applyCss(); // Without a skin it would not hear the first letters.
    fresh.requestFocus();
    fresh.selectAll();
    leaving = fresh.getScene().focusOwnerProperty().subscribe((before, now) -> left(now));
    Fx.later(() -> Scrolling.reveal(this));
  }

  /** The keyboard went on within the window; another window in front leaves the editor open. */
  private void left(@Nullable Node to) {
    if (to != editor) {
      save();
    }
  }

  private void pressed(MouseEvent event) {
    event.consume();
    value.requestFocus();
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      edit();
    }
  }

  private void focused(boolean now) {
    if (now) {
      Scrolling.reveal(this);
    }
  }

  private void typed(KeyEvent event) {
    boolean newLine = FieldEditor.isLong(field) && event.isShiftDown();
    if (event.isConsumed()) {
      return; // the completion took it
    }
    if (Keys.BACK.matches(event)) {
      end();
      value.requestFocus();
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !newLine) {
      event.consume();
      if (save()) {
        value.requestFocus();
      }
    } else if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      if (save()) {
        value.requestFocus();
        value.requestFocusTraversal(
            event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      }
    } else if (event.getCode() == KeyCode.ENTER && editor != null) {
      editor.replaceSelection("\n");
      event.consume();
    }
  }

  private void check(String typed) {
    String wrong = source == null ? "" : model.problem(source, typed).orElse("");
    problem.setText(wrong == null ? null : Invisible.shown(wrong));
    problem.setVisible(!wrong.isEmpty());
  }

  /** Makes what was typed the value; what cannot be one stays to be mended. */
  private boolean save() {
    if (editor == null || source == null) {
      return true;
    }
    String typed = editor.getText();
    boolean fits = model.problem(source, typed).isEmpty();
    if (fits || edited != model.shown()) {
      FieldSource before = source;
      end();
      model.correct(edited, before, typed);
    }
    return fits;
  }

  private void end() {
    leaving.unsubscribe();
    editor = null;
    problem.setVisible(false);
    place.getChildren().setAll(value);
  }

  private void tellOrigin() {
    if (source != null) {
      new OriginFlyout(source, model).showAt(origin);
    }
  }
}
