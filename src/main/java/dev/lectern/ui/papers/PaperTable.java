package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.query.Sort;
import dev.lectern.query.Sort.By;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.PaperDrag;
import dev.lectern.ui.kit.Places;
import dev.lectern.ui.kit.Text;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The table of papers; its headers order the search rather than the rows. */
final class PaperTable extends TableView<PaperRow> {

  private static final double ROW = 68;
  private static final double ROW_WITH_PLACE = 94;

  private final PapersModel model;
  private final Places places;
  private final TableColumn<PaperRow, @Nullable PaperSummary> title;
  private final TableColumn<PaperRow, @Nullable PaperSummary> date;
  private boolean following;

  PaperTable(PapersModel model, Places places, Navigator navigator) {
    this.model = model;
    this.places = places;
    setItems(model.rows());
    places.openProperty().subscribe(open -> setFixedCellSize(open ? ROW_WITH_PLACE : ROW));
    setId("papers");
    setAccessibleText(Text.of("papers.table"));
    getStyleClass().add("paper-table");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    title = column("papers.column-paper", 120, 360, () -> new PaperCell(places));
    date = column("papers.column-date", 108, 110, DateCell::new);
    date.setMaxWidth(120);
    date.visibleProperty().bind(places.openProperty().not()); // the session’s day is shown there
    TableColumn<PaperRow, @Nullable PaperSummary> status = icon(StatusCell::new);
    TableColumn<PaperRow, @Nullable PaperSummary> star =
        icon(() -> new StarCell(model::toggleStar));
    getColumns().setAll(List.of(status, title, date, star));
    setRowFactory(table -> row(navigator));
    date.setSortType(SortType.DESCENDING); // The newest first, as every date is sorted.
    setSortPolicy(table -> sorted());
    model.shownSortProperty().addListener((property, before, now) -> follow(now));
  }

  /** A double click on a paper opens its page; papers can be dragged to a tag or a list. */
  private TableRow<PaperRow> row(Navigator navigator) {
    TableRow<PaperRow> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !row.isEmpty()) {
            navigator.openPage();
          }
        });
    row.setOnDragDetected(
        event -> {
          if (!row.isEmpty() && row.isSelected() && !isText(event)) {
            PaperDrag.start(row, model.selectedProperty().get());
            event.consume();
          }
        });
    row.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> selectWritten(row, event));
    RowDrop.install(row, places);
    return row;
  }

  /** A click into a field of a row is about that row's paper. */
  private void selectWritten(TableRow<PaperRow> row, MouseEvent event) {
    if (isText(event) && !row.isEmpty() && !row.isSelected()) {
      getSelectionModel().clearAndSelect(row.getIndex());
    }
  }

  private static boolean isText(MouseEvent event) {
    return event.getTarget() instanceof Node node && isInField(node);
  }

  private static boolean isInField(@Nullable Node node) {
    return node instanceof TextInputControl || (node != null && isInField(node.getParent()));
  }

  /** Lets the place of the selected paper be written. */
  void editPlace() {
    int index = getSelectionModel().getSelectedIndex();
    lookupAll(".table-row-cell").stream()
        .filter(cell -> cell instanceof TableRow<?> row && row.getIndex() == index)
        .flatMap(row -> row.lookupAll(".place-field").stream())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private TableColumn<PaperRow, @Nullable PaperSummary> column(
      String key,
      double least,
      double width,
      Supplier<TableCell<PaperRow, @Nullable PaperSummary>> cell) {
    TableColumn<PaperRow, @Nullable PaperSummary> column = new TableColumn<>(Text.of(key));
    column.setMinWidth(least);
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> row.getValue().summaryProperty());
    column.setCellFactory(ignored -> cell.get());
    column.setReorderable(false);
    return column;
  }

  private TableColumn<PaperRow, @Nullable PaperSummary> icon(
      Supplier<TableCell<PaperRow, @Nullable PaperSummary>> cell) {
    TableColumn<PaperRow, @Nullable PaperSummary> column =
        column("papers.column-none", 34, 34, cell);
    column.setMaxWidth(34);
    column.setResizable(false);
    column.setSortable(false);
    return column;
  }

  /** Takes the order that a click on a header asks for. */
  private boolean sorted() {
    if (!following) {
      model.order(getSortOrder().isEmpty() ? Sort.DEFAULT : asked(getSortOrder().getFirst()));
    }
    return true;
  }

  private Sort asked(TableColumn<PaperRow, ?> column) {
    boolean ascending = column.getSortType() == SortType.ASCENDING;
    return new Sort(column.equals(title) ? By.TITLE : By.PUBLISHED, ascending);
  }

  /** Shows in the headers the order that was chosen elsewhere. */
  private void follow(Sort sort) {
    following = true;
    SortType type = sort.ascending() ? SortType.ASCENDING : SortType.DESCENDING;
    switch (sort.by()) {
      case TITLE -> show(title, type);
      case PUBLISHED -> show(date, type);
      default -> getSortOrder().clear();
    }
    following = false;
  }

  private void show(TableColumn<PaperRow, ?> column, SortType type) {
    column.setSortType(type);
    getSortOrder().setAll(List.of(column));
  }
}
