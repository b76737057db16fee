package dev.lectern.ui.export;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Section;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How to cite a paper: its key, its entry, and a reference in the chosen style, each to copy. */
public final class CiteView extends Section {

  private static final double LINE = 20;

  private final CiteModel model;

  CiteView(CiteModel model, Choices choices) {
    super(Text.of("cite.title"));
    this.model = model;
    setId("cite");
    setExpanded(Boolean.parseBoolean(choices.of("cite open", "false").get()));
    expandedProperty()
        .subscribe(
            now -> {
              choices.of("cite open", "false").set(String.valueOf(now));
              open(now);
            });
  }

  /** What is cited. */
  public CiteModel model() {
    return model;
  }

  /** The rows are made when they are first wanted. */
  private void open(boolean now) {
    if (now && getContent() == null) {
      VBox rows =
          new VBox(
              row(new StyleBox(model.styles()), "reference", model.referenceProperty()),
              row(new Label(Text.of("cite.bibtex")), "bibtex", model.bibtexProperty()),
              row(new Label(Text.of("cite.key")), "key", model.keyProperty()));
      rows.getStyleClass().add("cite-rows");
      setContent(rows);
    }
    model.openProperty().set(now);
  }

  private Node row(Node name, String what, ReadOnlyStringProperty words) {
    TextArea text = new TextArea();
    text.setId("cite-" + what);
    text.setEditable(false);
    Wrapping.in(text);
    text.getStyleClass().addAll("cite-text", "cite-" + what);
    text.setAccessibleText(Text.of("cite." + what));
    text.setPromptText(Text.of("cite.waiting"));
    words.subscribe(
        now -> {
          text.setText(Invisible.shown(now));
          long lines = now.lines().mapToLong(line -> 1 + line.length() / 88).sum();
          text.setPrefHeight(LINE * Math.clamp(lines, 1, 14) + 14);
        });
    Button copy = new Button(null, Icons.of(Feather.COPY));
    copy.setId("copy-" + what);
    copy.getStyleClass().addAll("flat", "icon-button");
    copy.setAccessibleText(Text.of("cite.copy", Text.of("cite." + what)));
    copy.setTooltip(new Tooltip(Text.of("cite.copy", Text.of("cite." + what))));
    copy.setOnAction(event -> copy(what, words.get()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(name, space, copy);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("cite-head");
    return new VBox(head, text);
  }

  private void copy(String what, String words) {
    if (!words.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(words);
      Clipboard.getSystemClipboard().setContent(content);
      model.copied(Text.of("cite." + what));
    }
  }
}
