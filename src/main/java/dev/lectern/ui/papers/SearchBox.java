package dev.lectern.ui.papers;

import atlantafx.base.controls.CustomTextField;
import dev.lectern.query.ParsedQuery.Problem;
import dev.lectern.ui.kit.Completion;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.Wrapping;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The field that a search is typed into; clauses that make no sense are underlined. */
final class SearchBox extends StackPane {

  private final PapersModel model;
  private final Navigator navigator;
  private final CustomTextField search = new CustomTextField();

  SearchBox(PapersModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    getStyleClass().add("search-box");
    search.setId("search");
    search.setPromptText(Text.of("papers.search"));
    search.setAccessibleText(Text.of("papers.search"));
    search.setLeft(Icons.of(Feather.SEARCH));
    search.textProperty().bindBidirectional(model.textProperty());
    search.textProperty().subscribe(this::offerClearing);
    Completion.install(
        search,
        () -> model.words().offers(search.getText(), search.getCaretPosition()),
        this::complete);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    search.focusedProperty().subscribe(this::focused);
    ClauseMarks marks = new ClauseMarks(search);
    model.problemsProperty().subscribe(marks::show);
    model.problemsProperty().subscribe(this::explain);
    getChildren().setAll(search, marks);
  }

  /** Where the search is typed. */
  TextField field() {
    return search;
  }

  /** Gives the keyboard to the field, with what is in it to be typed over. */
  void focusField() {
    search.requestFocus();
    search.selectAll();
  }

  private void focused(boolean now) {
    model.typingProperty().set(now);
    if (now) {
      model.readWords();
    }
  }

  private void explain(List<Problem> problems) {
    Tips.set(search, problems.isEmpty() ? null : told(problems, "\n"));
  }

  /** Makes the button that clears the field when there first is something to clear. */
  private void offerClearing(String text) {
    if (!text.isEmpty() && search.getRight() == null) {
      search.setRight(clearButton());
    }
  }

  private Node clearButton() {
    Button clear = new Button(null, Icons.of(Feather.X));
    clear.getStyleClass().addAll("flat", "icon-button");
    clear.setFocusTraversable(false);
    clear.setAccessibleText(Text.of("papers.clear"));
    Tips.set(clear, Text.of("papers.clear"));
    clear.setOnAction(event -> search.clear());
    clear.visibleProperty().bind(search.textProperty().isNotEmpty());
    return clear;
  }

  /** Puts a whole clause where one was begun; a finished one is followed by a space. */
  private void complete(String clause) {
    int caret = search.getCaretPosition();
    String end = clause.endsWith(":") ? "" : " ";
    search.replaceText(SearchWords.start(search.getText(), caret), caret, clause + end);
  }

  private void typed(KeyEvent event) {
    if (event.isConsumed()) {
      return; // the completion took it
    }
    if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
      navigator.focusPapers();
      event.consume();
    } else if (Keys.BACK.matches(event)) {
      if (search.getText().isEmpty()) {
        navigator.focusPapers();
      }
      search.clear();
      event.consume();
    } else if (Keys.UNDO.matches(event) && !search.isUndoable()) {
      navigator.undo();
      event.consume();
    }
  }

  /** The line that says what makes no sense; gone where all does. */
  Node problem() {
    Label label = new Label();
    label.setId("problem");
    label.getStyleClass().add("search-problem");
    Wrapping.in(label);
    model.problemsProperty().subscribe(problems -> tell(label, problems));
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    label.visibleProperty().bind(label.managedProperty());
    label.textProperty().subscribe(words -> Tips.set(label, words));
    return label;
  }

  private static void tell(Label label, List<Problem> problems) {
    if (!problems.isEmpty() && label.getGraphic() == null) {
      label.setGraphic(Icons.of(Feather.INFO));
    }
    label.setText(told(problems, "  "));
  }

  private static String told(List<Problem> problems, String between) {
    return problems.stream()
        .map(problem -> Text.of("papers.problem", problem.clause(), problem.message()))
        .collect(Collectors.joining(between));
  }
}
