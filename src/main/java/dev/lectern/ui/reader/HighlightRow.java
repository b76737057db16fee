package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.text.Invisible;
import dev.lectern.text.ReadableText;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Swatch;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.Wrapping;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A highlight in the list under the text: its colour, its passage and its comment. */
final class HighlightRow extends HBox {

  private static final int LONGEST = 160;

  private final HighlightsModel model;
  private final Highlight highlight;
  private final Consumer<Boolean> commenting;
  private final VBox words = new VBox();
  private final Button comment = new Button();

  /**
   * Makes a row.
   *
   * @param go shows the passage in the text
   * @param commenting is told when somebody begins to write a comment, and when that has ended
   */
  HighlightRow(
      HighlightsModel model, Highlight highlight, Runnable go, Consumer<Boolean> commenting) {
    this.commenting = commenting;
    this.model = model;
    this.highlight = highlight;
    getStyleClass().add("highlight-row");
    Hyperlink quote = new Hyperlink(Invisible.shown(quote()));
    quote.getStyleClass().add("highlight-quote");
    Wrapping.in(quote);
    quote.setAccessibleText(Text.of("highlights.go", quote()));
    quote.setOnAction(event -> go.run());
    words.getChildren().setAll(quote, comment());
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().setAll(colors(), words, remove());
  }

  /** As it is read, on one line. */
  private String quote() {
    String text = ReadableText.of(highlight.quote()).text().replaceAll("\\s+", " ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** Adds something that can be done with this one. */
  void addButton(Button button) {
    getChildren().add(getChildren().size() - 1, button);
  }

  private MenuButton colors() {
    HighlightColor now = Swatch.meant(highlight.color());
    MenuButton colors = new MenuButton(null, Swatch.of(now));
    colors.getStyleClass().addAll("flat", "highlight-color");
    colors.setAccessibleText(Text.of("highlights.color", Swatch.name(now)));
    for (HighlightColor color : HighlightColor.values()) {
      MenuItem item = new MenuItem(Swatch.name(color), Swatch.of(color));
      item.setOnAction(event -> model.recolor(highlight, color));
      colors.getItems().add(item);
    }
    return colors;
  }

  private Node comment() {
    boolean none = highlight.comment().isEmpty();
    comment.setText(
        none ? Text.of("highlights.comment-add") : Invisible.shown(highlight.comment()));
    comment.getStyleClass().addAll("field-value", "highlight-comment");
    Wrapping.in(comment);
    comment.setMnemonicParsing(false);
    comment.setAccessibleText(Text.of("highlights.comment-of", highlight.comment()));
    comment.setOnAction(event -> edit());
    return comment;
  }

  private void edit() {
    commenting.accept(true);
    TextArea editor = new TextArea(highlight.comment());
    Wrapping.in(editor);
    editor.setPrefRowCount(2);
    editor.setAccessibleText(Text.of("highlights.comment"));
    editor.getStyleClass().add("highlight-editor");
    words.getChildren().set(1, editor);
    editor.applyCss(); // Without a skin it would not hear the first letters.
    editor.requestFocus();
    editor.end();
    editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(editor, event));
    editor
        .focusedProperty()
        .addListener(
            (property, before, now) -> {
              if (!now && words.getChildren().contains(editor)) {
                save(editor);
              }
            });
  }

  /** Enter saves, Shift+Enter is a line break, Escape leaves the comment as it was. */
  private void typed(TextArea editor, KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      editor.replaceSelection("\n");
    } else if (event.getCode() == KeyCode.ENTER) {
      save(editor);
      comment.requestFocus();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      end();
      comment.requestFocus();
    } else {
      return;
    }
    event.consume();
  }

  private void end() {
    words.getChildren().set(1, comment);
    commenting.accept(false);
  }

  private void save(TextArea editor) {
    end();
    if (!editor.getText().strip().equals(highlight.comment())) {
      comment.setText(Invisible.shown(editor.getText().strip()));
      model.comment(highlight, editor.getText());
    }
  }

  private Button remove() {
    Button remove = new Button(null, Icons.of(Feather.X));
    remove.getStyleClass().addAll("flat", "icon-button");
    remove.setAccessibleText(Text.of("highlights.remove-this", quote()));
    Tips.set(remove, Text.of("highlights.remove"));
    remove.setOnAction(event -> model.remove(highlight));
    setAlignment(Pos.TOP_LEFT);
    return remove;
  }
}
