package dev.lectern.ui.duplicates;

import dev.lectern.model.PossibleDuplicate;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The possible duplicates in a list, beside it the chosen pair, and under it what to decide. */
final class DuplicatesView extends BorderPane {

  private final DuplicatesModel model;
  private final ListView<PossibleDuplicate> list;
  private final CompareGrid grid = new CompareGrid();
  private final ScrollPane page = new ScrollPane(grid);
  private final Label count = new Label();
  private boolean wanted = true;

  DuplicatesView(DuplicatesModel model) {
    this.model = model;
    list = new ListView<>(model.pairs());
    getStyleClass().add("duplicates-view");
    setCenter(new StackPane(parts(), nothing()));
    setBottom(bar());
    model.chosenProperty().subscribe(this::select);
    model.rowsProperty().subscribe(this::show);
    model.pairs().subscribe(this::tellCount);
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, before, now) -> choose(now));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Node parts() {
    list.setId("pairs");
    list.setAccessibleText(Text.of("duplicates.title"));
    list.setCellFactory(ignored -> new PairCell());
    count.getStyleClass().add("papers-count");
    count.setId("pairs-count");
    VBox side = new VBox(count, list);
    side.getStyleClass().add("pairs");
    VBox.setVgrow(list, Priority.ALWAYS);
    page.setFitToWidth(true);
    page.setFocusTraversable(false);
    page.getStyleClass().add("compare-page");
    SplitPane parts = new SplitPane(side, page);
    parts.setDividerPositions(0.26);
    SplitPane.setResizableWithParent(side, false);
    parts.visibleProperty().bind(Bindings.isNotEmpty(model.pairs()));
    return parts;
  }

  private Node nothing() {
    Label title = new Label(Text.of("duplicates.none"));
    title.getStyleClass().add("empty-title");
    Label text = new Label(Text.of("duplicates.none-long"));
    Wrapping.in(text);
    text.getStyleClass().add("welcome-text");
    VBox box = new VBox(title, text);
    box.getStyleClass().add("empty-state");
    box.setAlignment(Pos.CENTER);
    box.visibleProperty().bind(Bindings.isEmpty(model.pairs()));
    return box;
  }

  private Node bar() {
    Button merge = button("merge", Feather.GIT_MERGE, model::merge);
    Button distinct = button("distinct", Feather.SLASH, model::distinguish);
    Button skip = button("skip", Feather.SKIP_FORWARD, model::skip);
    merge.getStyleClass().add("accent");
    Label said = new Label();
    said.setId("duplicates-said");
    Wrapping.in(said);
    said.textProperty().bind(model.saidProperty());
    HBox.setHgrow(said, Priority.ALWAYS);
    said.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(said, skip, distinct, merge);
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("decisions");
    return bar;
  }

  private Button button(String what, Feather icon, Runnable action) {
    Button button = new Button(Text.of("duplicates." + what), Icons.of(icon));
    button.setId("duplicates-" + what);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    button.disableProperty().bind(model.busyProperty().or(Bindings.isEmpty(model.pairs())));
    return button;
  }

  private void choose(@Nullable PossibleDuplicate pair) {
    if (pair != null) {
      model.choose(pair);
    }
  }

  private void select(@Nullable PossibleDuplicate pair) {
    if (pair == null) {
      list.getSelectionModel().clearSelection();
    } else if (!pair.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(pair);
      list.scrollTo(pair);
    }
  }

  /** The focus stays in the comparison while one pair follows the other. */
  private void show(List<CompareRow> rows) {
    wanted |= grid.hasFocus();
    grid.show(rows);
    page.setVvalue(0);
    if (wanted && !rows.isEmpty()) {
      wanted = false;
      Fx.later(grid::focusFirst);
    }
  }

  private void tellCount() {
    count.setText(Text.of("duplicates.count", model.pairs().size()));
    // The list selects a neighbour of what is gone; which pair follows is for the model to say.
    Fx.later(() -> select(model.chosenProperty().get()));
  }

  private void pressed(KeyEvent event) {
    if (Keys.UNDO.matches(event)) {
      model.undo();
    } else if (Keys.REDO.matches(event)) {
      model.redo();
    } else if (event.isShortcutDown() || event.isAltDown() || !(decides(event) || moves(event))) {
      return;
    }
    event.consume();
  }

  private boolean decides(KeyEvent event) {
    switch (event.getCode()) {
      case M -> model.merge();
      case N -> model.distinguish();
      case S -> model.skip();
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean moves(KeyEvent event) {
    KeyCode key = event.getCode();
    if (list.isFocused() && (key == KeyCode.RIGHT || key == KeyCode.ENTER)) {
      grid.focusFirst();
      return true;
    }
    if (!grid.hasFocus()) {
      return false;
    }
    switch (key) {
      case UP -> grid.move(-1);
      case DOWN -> grid.move(1);
      case LEFT -> grid.pick(-1);
      case RIGHT -> grid.pick(1);
      default -> {
        return false;
      }
    }
    return true;
  }
}
