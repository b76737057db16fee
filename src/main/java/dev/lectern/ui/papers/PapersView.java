package dev.lectern.ui.papers;

import atlantafx.base.controls.CustomTextField;
import dev.lectern.query.ParsedQuery.Problem;
import dev.lectern.query.Query;
import dev.lectern.store.Matches;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Completion;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Places;
import dev.lectern.ui.kit.Text;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView.TableViewSelectionModel;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The search field over the list of papers. */
public final class PapersView extends BorderPane {

  /** More rows than this are not selected again one by one after a search. */
  private static final int RESELECTED = 5_000;

  private final PapersModel model;
  private final Navigator navigator;
  private final CustomTextField search = new CustomTextField();
  private final PaperTable table;
  private final VBox top;
  private boolean swapping;
  private boolean automatic = true;
  private @Nullable Query searched;

  public PapersView(PapersModel model, Places places, Choices choices, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    this.table = new PaperTable(model, places, choices, navigator);
    this.top = new VBox(searchField(), problem(), summary());
    getStyleClass().add("papers-view");
    setTop(top);
    setCenter(table);
    table.setPlaceholder(nothingFound());
    table
        .getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> select());
    model.matchesProperty().addListener((property, before, now) -> swap(now));
  }

  /** Puts a bar that somebody else makes over the list. */
  public void addBar(Node bar) {
    top.getChildren().add(bar);
  }

  /** The menu items that say how the list looks. */
  public List<MenuItem> looks() {
    return new ListLooks(table).items();
  }

  /** Selects these papers as soon as the list shows them. */
  public void resume(int[] papers) {
    automatic = papers.length == 0;
    model.selectedProperty().set(papers);
  }

  /** Selects this paper, now or as soon as the list shows it. */
  public void choose(int paper) {
    int[] places = places(new int[] {paper});
    if (places.length > 0) {
      table.getSelectionModel().clearAndSelect(places[0]);
      reveal(places[0]);
    } else {
      automatic = false;
      model.selectedProperty().set(new int[] {paper});
    }
  }

  public void focusSearch() {
    search.requestFocus();
    search.selectAll();
  }

  /** Where a search is typed. */
  public Node field() {
    return search;
  }

  /** The table of papers. */
  public Node list() {
    return table;
  }

  public void focusTable() {
    table.requestFocus();
  }

  /** Lets the selected paper's place on the reading list be written. */
  public void editPlace() {
    table.editPlace();
  }

  /** Moves the selection by some rows. */
  public void move(int rows) {
    int size = table.getItems().size();
    if (size > 0) {
      int from = table.getSelectionModel().getSelectedIndex();
      int to = from < 0 ? 0 : Math.clamp((long) from + rows, 0, size - 1);
      table.getSelectionModel().clearAndSelect(to);
      reveal(to);
    }
  }

  private Node searchField() {
    search.setId("search");
    search.setPromptText(Text.of("papers.search"));
    search.setAccessibleText(Text.of("papers.search"));
    search.setLeft(Icons.of(Feather.SEARCH));
    search.setRight(clearButton());
    search.textProperty().bindBidirectional(model.textProperty());
    Completion.install(
        search,
        () -> model.words().offers(search.getText(), search.getCaretPosition()),
        this::complete);
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    search
        .focusedProperty()
        .subscribe(
            focused -> {
              model.typingProperty().set(focused);
              if (focused) {
                model.readWords();
              }
            });
    ClauseMarks marks = new ClauseMarks(search);
    Tooltip reasons = new Tooltip();
    model
        .problemsProperty()
        .subscribe(
            problems -> {
              marks.show(problems);
              reasons.setText(told(problems, "\n"));
              search.setTooltip(problems.isEmpty() ? null : reasons);
            });
    StackPane box = new StackPane(search, marks);
    box.getStyleClass().add("search-box");
    return box;
  }

  private Node clearButton() {
    Button clear = new Button(null, Icons.of(Feather.X));
    clear.getStyleClass().addAll("flat", "icon-button");
    clear.setFocusTraversable(false);
    clear.setAccessibleText(Text.of("papers.clear"));
    clear.setTooltip(new Tooltip(Text.of("papers.clear")));
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

  private Node problem() {
    Label label = new Label();
    label.setId("problem");
    label.getStyleClass().add("search-problem");
    model.problemsProperty().subscribe(problems -> label.setText(told(problems, "  ")));
    label.managedProperty().bind(label.textProperty().isNotEmpty());
    label.visibleProperty().bind(label.managedProperty());
    label.setGraphic(Icons.of(Feather.INFO));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(label.textProperty());
    label.setTooltip(whole);
    return label;
  }

  private static String told(List<Problem> problems, String between) {
    return problems.stream()
        .map(problem -> Text.of("papers.problem", problem.clause(), problem.message()))
        .collect(Collectors.joining(between));
  }

  private Node summary() {
    Label count = new Label();
    count.setId("count");
    count.getStyleClass().add("papers-count");
    Runnable tell = () -> count.setText(counted());
    model.matchesProperty().subscribe(now -> tell.run());
    model.totalProperty().subscribe(now -> tell.run());
    model.selectedProperty().subscribe(now -> tell.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(count, space, new SortMenu(model));
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("papers-bar");
    return bar;
  }

  private String counted() {
    Matches matches = model.matchesProperty().get();
    if (matches == null || model.totalProperty().get() < 0) {
      return "";
    }
    int selected = model.selectedProperty().get().length;
    String shown =
        matches.count() == model.totalProperty().get()
            ? Text.of("papers.count", matches.count())
            : Text.of("papers.count-of", matches.count(), model.totalProperty().get());
    return selected > 1 ? Text.of("papers.count-selected", shown, selected) : shown;
  }

  private Node nothingFound() {
    Label label = new Label(Text.of("papers.none"));
    label.getStyleClass().add("empty-title");
    Hyperlink clear = new Hyperlink(Text.of("papers.show-all"));
    clear.setOnAction(event -> search.clear());
    VBox box = new VBox(label, clear);
    box.getStyleClass().add("empty-state");
    box.visibleProperty().bind(search.textProperty().isNotEmpty());
    return box;
  }

  /** Shows other matches and keeps the selected papers selected where they are among them. */
  private void swap(@Nullable Matches matches) {
    if (matches == null) {
      return;
    }
    TableViewSelectionModel<PaperRow> selection = table.getSelectionModel();
    int[] before = model.selectedProperty().get();
    int row = selection.getSelectedIndex();
    boolean same = model.queryProperty().get().equals(searched);
    searched = model.queryProperty().get();
    if (matches.count() > 0 && Arrays.equals(matches.papers(), model.rows().ids())) {
      return; // what is shown may be in use
    }
    swapping = true;
    selection.clearSelection();
    model.rows().show(matches.papers());
    int[] places = automatic || before.length > RESELECTED ? new int[0] : places(before);
    if (places.length > 0) {
      selection.selectIndices(places[0], Arrays.copyOfRange(places, 1, places.length));
    } else if (same && !automatic && row >= 0 && matches.count() > 0) {
      // The selected papers went away: go on with the one that took their place.
      selection.select(Math.min(row, matches.count() - 1));
    } else if (matches.count() > 0) {
      automatic = true;
      selection.select(0);
    }
    swapping = false;
    tellSelected();
    if (selection.getSelectedIndex() >= 0) {
      reveal(selection.getSelectedIndex());
    }
  }

  private int[] places(int[] papers) {
    Set<Integer> wanted =
        Arrays.stream(papers).boxed().collect(Collectors.toCollection(HashSet::new));
    int[] ids = model.rows().ids();
    int[] places = new int[wanted.size()];
    int found = 0;
    for (int i = 0; i < ids.length && found < places.length; i++) {
      if (wanted.contains(ids[i])) {
        places[found++] = i;
      }
    }
    return Arrays.copyOf(places, found);
  }

  /** A selection made by hand stays through the next searches; the automatic first row does not. */
  private void select() {
    if (!swapping) {
      automatic = false;
      tellSelected();
    }
  }

  private void tellSelected() {
    int[] ids = model.rows().ids();
    model
        .selectedProperty()
        .set(
            table.getSelectionModel().getSelectedIndices().stream()
                .mapToInt(Integer::intValue)
                .filter(i -> i >= 0 && i < ids.length)
                .map(i -> ids[i])
                .toArray());
  }

  private void reveal(int row) {
    table.getFocusModel().focus(row);
    int visible = (int) Math.max(1, table.getHeight() / table.getFixedCellSize() - 2);
    if (row < firstVisible() || row >= firstVisible() + visible) {
      table.scrollTo(Math.max(0, row - visible / 3));
    }
  }

  private int firstVisible() {
    return table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
        ? flow.getFirstVisibleCell().getIndex()
        : 0;
  }
}
