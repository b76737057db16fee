package dev.lectern.ui.reader;

import dev.lectern.model.PaperDetails;
import dev.lectern.model.Tag;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Completion;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.WordLine;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A paper's tags, each with a way to take it off, and a field that adds more. */
final class TagsView extends WordLine {

  private final ReaderModel model;
  private final Navigator navigator;
  private final TextField field = new TextField();

  TagsView(ReaderModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    getStyleClass().add("tags-view");
    field.setId("add-tag");
    field.setPromptText(Text.of("tags.add"));
    field.setAccessibleText(Text.of("tags.add"));
    field.setOnAction(event -> add());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    Completion.install(field, typed -> model.suggestions(typed).stream().map(Tag::name).toList());
    show(null);
  }

  void show(@Nullable PaperDetails details) {
    List<String> tags = details == null ? List.of() : details.paper().tags();
    if (getChildren().isEmpty() || !tags.equals(shown())) {
      // The field stays where it is in the scene, so that it keeps the focus while one is typing.
      getChildren().removeIf(node -> !node.equals(field));
      if (getChildren().isEmpty()) {
        getChildren().add(field);
      }
      getChildren().addAll(0, tags.stream().map(this::chip).toList());
    }
  }

  void focusField() {
    field.requestFocus();
  }

  private List<Object> shown() {
    return getChildren().stream()
        .filter(node -> !node.equals(field))
        .map(Node::getUserData)
        .toList();
  }

  private Node chip(String tag) {
    Hyperlink name = new Hyperlink(Invisible.shown(tag));
    name.setAccessibleText(Text.of("tags.search", tag));
    Tips.set(name, Text.of("tags.search", tag));
    name.setOnAction(event -> navigator.search("tag:" + quoted(tag)));
    Button remove = new Button(null, Icons.of(Feather.X));
    remove.getStyleClass().addAll("flat", "icon-button");
    remove.setAccessibleText(Text.of("tags.remove", tag));
    Tips.set(remove, Text.of("tags.remove", tag));
    remove.setOnAction(event -> model.removeTag(tag));
    HBox chip = new HBox(name, remove);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.getStyleClass().add("tag-chip");
    chip.setUserData(tag);
    return chip;
  }

  private static String quoted(String tag) {
    return tag.contains(" ") ? "\"" + tag + "\"" : tag;
  }

  private void add() {
    model.addTags(field.getText());
    field.clear();
  }

  private void typed(KeyEvent event) {
    if (Keys.BACK.matches(event)) {
      field.clear();
      navigator.focusPapers();
      event.consume();
    }
  }
}
