package dev.lectern.ui.history;

import dev.lectern.model.JournalEntry;
import dev.lectern.model.PaperSummary;
import dev.lectern.text.ReadableText;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The steps, newest first; under them the papers of the chosen one and the way back to it. */
final class HistoryView extends BorderPane {

  private static final double ROW = 32;

  private final HistoryModel model;
  private final TextField filter = new TextField();
  private final ListView<JournalEntry> steps = new ListView<>();
  private final ListView<PaperSummary> papers = new ListView<>();
  private final Label scope = new Label();
  private boolean filling;

  HistoryView(HistoryModel model) {
    this.model = model;
    getStyleClass().add("history-view");
    setTop(new VBox(head(), new PastBox(model)));
    SplitPane parts = new SplitPane(steps(), papersOfStep());
    parts.setOrientation(Orientation.VERTICAL);
    parts.setDividerPositions(0.72);
    setCenter(parts);
    setBottom(foot());
  }

  void focusSteps() {
    steps.requestFocus();
  }

  private Node head() {
    filter.setId("history-filter");
    filter.setPromptText(Text.of("history.filter"));
    filter.setAccessibleText(Text.of("history.filter"));
    filter.textProperty().bindBidirectional(model.filterProperty());
    HBox.setHgrow(filter, Priority.ALWAYS);
    scope.setId("history-scope");
    scope.getStyleClass().add("pane-title");
    Hyperlink all = new Hyperlink(Text.of("history.of-all"));
    all.setId("history-all");
    all.setOnAction(event -> model.showAll());
    all.visibleProperty().bind(model.paperProperty().isNotNull());
    all.setMinWidth(Region.USE_PREF_SIZE);
    model.paperProperty().subscribe(this::showScope);
    HBox line = new HBox(scope, all);
    line.setAlignment(Pos.BASELINE_LEFT);
    VBox head = new VBox(line, filter);
    head.getStyleClass().add("history-head");
    return head;
  }

  private void showScope(@Nullable PaperSummary paper) {
    scope.setText(
        paper == null
            ? Text.of("history.title")
            : Text.of("history.of", ReadableText.of(paper.title()).text()));
  }

  private Node steps() {
    steps.setId("steps");
    steps.setAccessibleText(Text.of("history.title"));
    steps.setCellFactory(list -> new StepCell());
    steps.setFixedCellSize(ROW);
    steps.setPlaceholder(new Label(Text.of("history.none")));
    model.stepsProperty().subscribe(now -> fill());
    steps
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            now -> {
              if (!filling) {
                model.chosenProperty().set(now);
              }
            });
    return steps;
  }

  /** The chosen step stays chosen where it is still there. */
  private void fill() {
    filling = true;
    JournalEntry chosen = model.chosenProperty().get();
    steps.getItems().setAll(model.stepsProperty().get());
    steps.getSelectionModel().clearSelection();
    steps.getItems().stream()
        .filter(step -> chosen != null && step.step() == chosen.step())
        .findFirst()
        .ifPresent(steps.getSelectionModel()::select);
    filling = false;
    if (steps.getSelectionModel().isEmpty()) {
      steps.getSelectionModel().selectFirst();
    }
    model.chosenProperty().set(steps.getSelectionModel().getSelectedItem());
  }

  private Node papersOfStep() {
    papers.setId("step-papers");
    papers.setAccessibleText(Text.of("history.papers"));
    papers.setPlaceholder(new Label(Text.of("history.no-papers")));
    papers.setCellFactory(list -> new StepPaperCell());
    papers.setFixedCellSize(ROW);
    model.papersProperty().subscribe(now -> papers.getItems().setAll(now));
    papers.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            model.listPapers();
          }
        });
    return papers;
  }

  private Node foot() {
    Button undo = button("history.undo", Feather.CORNER_UP_LEFT, model::undoToHere);
    undo.setId("history-undo");
    Button list = button("history.list", Feather.LIST, model::listPapers);
    list.setId("history-list");
    Hyperlink more = new Hyperlink(Text.of("history.more"));
    more.setOnAction(event -> model.showMore());
    more.visibleProperty().bind(model.moreProperty());
    Runnable tell =
        () -> {
          int count = model.stepsToHere();
          undo.setDisable(count == 0);
          undo.setText(Text.of("history.undo", count));
        };
    model.chosenProperty().subscribe(now -> tell.run());
    model.stepsProperty().subscribe(now -> tell.run());
    model.papersProperty().subscribe(now -> list.setDisable(now.isEmpty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(list, undo, space, more);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("decisions");
    return foot;
  }

  private static Button button(String key, Feather icon, Runnable action) {
    Button button = new Button(Text.of(key, 0), Icons.of(icon));
    button.setOnAction(event -> action.run());
    return button;
  }
}
