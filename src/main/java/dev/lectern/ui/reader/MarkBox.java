package dev.lectern.ui.reader;

import dev.lectern.model.HighlightColor;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Swatch;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.Wrapping;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The eight colours and a comment, for a passage that is marked or is to be. */
final class MarkBox extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final HBox colors = new HBox();
  private final TextArea comment = new TextArea();
  private final HBox foot = new HBox();
  private final Consumer<HighlightColor> chosen;

  /**
   * Makes the box.
   *
   * @param now the colour that is chosen or would be
   * @param chosen takes a colour
   * @param saved called by Enter in the comment
   */
  MarkBox(HighlightColor now, String text, Consumer<HighlightColor> chosen, Runnable saved) {
    this.chosen = chosen;
    getStyleClass().add("mark-box");
    colors.getStyleClass().add("mark-colors");
    for (HighlightColor color : HighlightColor.values()) {
      Button button = button(color);
      button.pseudoClassStateChanged(CHOSEN, color == now);
      // One stop for Tab; arrows go from colour to colour.
      button.setFocusTraversable(color == now);
      colors.getChildren().add(button);
    }
    comment.setId("mark-comment");
    comment.setText(text);
    comment.setPromptText(Text.of("highlights.comment-prompt"));
    comment.setAccessibleText(Text.of("highlights.comment"));
    Wrapping.in(comment);
    comment.setPrefRowCount(2);
    comment.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(event, saved));
    Label hint = new Label(Text.of("highlights.keys"));
    hint.getStyleClass().add("mark-hint");
    foot.getStyleClass().add("mark-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(colors, comment, hint, foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, this::letter);
  }

  String comment() {
    return comment.getText().strip();
  }

  /** Puts the keyboard on the first of what else can be done. */
  void focusFirstButton() {
    foot.getChildren().getFirst().requestFocus();
  }

  /** Puts the keyboard on the colour that is chosen. */
  void focusColor() {
    colors.getChildren().stream()
        .filter(button -> button.getPseudoClassStates().contains(CHOSEN))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  /** Adds who marked it. */
  void addHeading(String words) {
    Label heading = new Label(words);
    Wrapping.in(heading);
    heading.getStyleClass().add("mark-heading");
    getChildren().addFirst(heading);
  }

  /** Adds something else that can be done. */
  Button addButton(String words, Feather icon, Runnable action) {
    Button button = new Button(words, Icons.of(icon));
    button.getStyleClass().addAll("flat", "section-button");
    button.setOnAction(event -> action.run());
    foot.getChildren().add(button);
    return button;
  }

  private Button button(HighlightColor color) {
    Button button = new Button(null, Swatch.of(color));
    String words =
        Text.of("highlights.color-key", Swatch.name(color), String.valueOf(color.ordinal() + 1));
    button.setAccessibleText(words);
    Tips.set(button, words);
    button.getStyleClass().addAll("flat", "icon-button", "mark-color");
    button.setId("mark-" + color.code());
    button.setOnAction(event -> chosen.accept(color));
    return button;
  }

  private void pressed(KeyEvent event) {
    if (comment.isFocused() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int focused = colors.getChildren().indexOf(getScene().getFocusOwner());
    int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
    if (focused >= 0 && step != 0) {
      event.consume();
      int count = colors.getChildren().size();
      colors.getChildren().get(Math.floorMod(focused + step, count)).requestFocus();
    }
    TextKey.color(event.getCode())
        .ifPresent(
            color -> {
              event.consume();
              chosen.accept(color);
            });
  }

  /** A letter typed on the colours starts the comment. */
  private void letter(KeyEvent event) {
    String typed = event.getCharacter();
    if (!comment.isFocused() && !typed.isEmpty() && Character.isLetter(typed.codePointAt(0))) {
      event.consume();
      comment.requestFocus();
      comment.appendText(typed);
    }
  }

  /** Enter saves; with Shift it is a line break. */
  private void typed(KeyEvent event, Runnable saved) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (event.isShiftDown()) {
        comment.replaceSelection("\n");
      } else {
        saved.run();
      }
    } else if (event.getCode() == KeyCode.TAB) {
      // A text area would take it as a character.
      event.consume();
      if (event.isShiftDown() || foot.getChildren().isEmpty()) {
        focusColor();
      } else {
        focusFirstButton();
      }
    }
  }
}
