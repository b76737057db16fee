package dev.lectern.ui.reader;

import dev.lectern.model.HighlightColor;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Swatch;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.Wrapping;
import java.util.Optional;
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
  private final Runnable kept;
  private HighlightColor color;
  private boolean picked;

  /**
   * Makes the box.
   *
   * @param now the colour that is chosen or would be
   * @param kept called by Enter
   */
  MarkBox(HighlightColor now, String text, Runnable kept) {
    this.color = now;
    this.kept = kept;
    getStyleClass().add("mark-box");
    colors.getStyleClass().add("mark-colors");
    for (HighlightColor each : HighlightColor.values()) {
      colors.getChildren().add(button(each));
    }
    showColor();
    comment.setId("mark-comment");
    comment.setText(text);
    comment.setPromptText(Text.of("highlights.comment-prompt"));
    comment.setAccessibleText(Text.of("highlights.comment"));
    Wrapping.in(comment);
    comment.setPrefRowCount(2);
    comment.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    Label hint = new Label(Text.of("highlights.keys"));
    Wrapping.in(hint);
    hint.getStyleClass().add("mark-hint");
    foot.getStyleClass().add("mark-foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(colors, comment, hint, foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_TYPED, this::letter);
  }

  /** The colour that is chosen. */
  HighlightColor color() {
    return color;
  }

  /** Whether somebody has chosen the colour here. */
  boolean isPicked() {
    return picked;
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
    colors.getChildren().get(color.ordinal()).requestFocus();
  }

  /** Chooses a colour; the box stays for the comment. */
  private void pick(HighlightColor now) {
    color = now;
    picked = true;
    showColor();
    focusColor();
  }

  /** One stop for Tab; arrows go from colour to colour. */
  private void showColor() {
    for (Node button : colors.getChildren()) {
      boolean chosen = colors.getChildren().indexOf(button) == color.ordinal();
      button.pseudoClassStateChanged(CHOSEN, chosen);
      button.setFocusTraversable(chosen);
    }
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

  private Button button(HighlightColor of) {
    Button button = new Button(null, Swatch.of(of));
    String words =
        Text.of("highlights.color-key", Swatch.name(of), String.valueOf(of.ordinal() + 1));
    button.setAccessibleText(words);
    Tips.set(button, words);
    button.getStyleClass().addAll("flat", "icon-button", "mark-color");
    button.setId("mark-" + of.code());
    button.setOnAction(event -> pick(of));
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
    if (focused >= 0 && event.getCode() == KeyCode.ENTER) {
      event.consume();
      pick(HighlightColor.values()[focused]);
      kept.run();
    }
    colorOf(event)
        .ifPresent(
            now -> {
              event.consume();
              pick(now);
            });
  }

  /** The colour of a digit; with Shift it may be another character. */
  private static Optional<HighlightColor> colorOf(KeyEvent event) {
    return event.isShiftDown() ? Optional.empty() : TextKey.color(event.getCode());
  }

  /** What is typed on the colours, and is none of their keys, starts the comment. */
  private void letter(KeyEvent event) {
    String typed = event.getCharacter();
    if (!comment.isFocused() && startsComment(typed)) {
      event.consume();
      comment.requestFocus();
      comment.appendText(typed);
    }
  }

  private static boolean startsComment(String typed) {
    int first = typed.isEmpty() ? ' ' : typed.codePointAt(0);
    boolean isColor = first >= '1' && first < '1' + HighlightColor.values().length;
    return !isColor && !Character.isISOControl(first) && !Character.isWhitespace(first);
  }

  /** Enter keeps; with Shift it is a line break. */
  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      if (event.isShiftDown()) {
        comment.replaceSelection("\n");
      } else {
        kept.run();
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
