package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** All keyboard shortcuts by the place where they work, narrowed by words. */
final class KeysView extends BorderPane {

  private final TextField field = new TextField();
  private final Label none = new Label(Text.of("keys.none"));
  private final List<VBox> sections = new ArrayList<>();

  KeysView() {
    field.setId("find-keys");
    field.setPromptText(Text.of("keys.find"));
    field.setAccessibleText(Text.of("keys.find"));
    none.getStyleClass().add("empty-title");
    KeySection.all().forEach(section -> sections.add(boxed(section)));
    field.textProperty().subscribe(this::narrow);
    int half = (sections.size() - 1) / 2;
    FlowPane columns = new FlowPane();
    columns.getStyleClass().add("keys-columns");
    columns
        .getChildren()
        .addAll(
            none,
            new VBox(sections.subList(0, half).toArray(Node[]::new)),
            new VBox(sections.subList(half, sections.size()).toArray(Node[]::new)));
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("reader-scroll");
    HBox head = new HBox(field);
    HBox.setHgrow(field, Priority.ALWAYS);
    head.getStyleClass().add("history-head");
    setTop(head);
    setCenter(scroll);
  }

  void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private static VBox boxed(KeySection section) {
    Label title = new Label(section.title());
    title.getStyleClass().add("keys-title");
    VBox box = new VBox(title);
    box.getStyleClass().add("keys-section");
    section.rows().forEach(row -> box.getChildren().add(line(row)));
    return box;
  }

  private static Node line(KeySection.Row row) {
    HBox caps = new HBox();
    caps.getStyleClass().add("key-caps");
    for (String each : row.caps()) {
      Label cap = new Label(each);
      cap.getStyleClass().add("key-cap");
      cap.setMinWidth(Region.USE_PREF_SIZE);
      caps.getChildren().add(cap);
    }
    Label words = new Label(row.words());
    Wrapping.in(words);
    HBox line = new HBox(words, caps);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    line.getStyleClass().add("keys-line");
    line.setUserData((row.words() + " " + String.join(" ", row.caps())).toLowerCase(Locale.ROOT));
    return line;
  }

  private void narrow(String typed) {
    String wanted = typed.strip().toLowerCase(Locale.ROOT);
    boolean any = false;
    for (VBox section : sections) {
      boolean some = false;
      for (Node line : section.getChildren()) {
        boolean fits = line.getUserData() instanceof String text && text.contains(wanted);
        some |= fits;
        show(line, fits || !(line.getUserData() instanceof String));
      }
      show(section, some);
      any |= some;
    }
    show(none, !any);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
