package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.query.Sort;
import dev.lectern.query.Sort.By;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Places;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The table of papers; its headers order the search rather than the rows. */
final class PaperTable extends TableView<PaperRow> {

  private static final double LINE = 30;
  private static final double ROW = 68;
  private static final double ROW_WITH_PLACE = 94;
  private static final double ICON = 34;

  private final PapersModel model;
  private final Places places;
  private final ObjectProperty<Layout> layout;
  private final TableColumn<PaperRow, @Nullable PaperSummary> status = icon(StatusCell::new);
  private final TableColumn<PaperRow, @Nullable PaperSummary> star;
  private final TableColumn<PaperRow, @Nullable PaperSummary> number;
  private final TableColumn<PaperRow, @Nullable PaperSummary> paper;
  private final TableColumn<PaperRow, @Nullable PaperSummary> date;
  private final StringProperty chosenColumns;
  private @Nullable TableColumns values;
  private boolean following = true; // to be told of an order is to be asked for one

  PaperTable(PapersModel model, Places places, Choices choices, Navigator navigator) {
    this.model = model;
    this.places = places;
    layout = choices.of("list.layout", Layout.COMFORTABLE);
    chosenColumns = choices.of("list.columns", "");
    star = icon(() -> new StarCell(model::toggleStar));
    number = icon(() -> new NumberCell(places));
    paper = column("papers.column-paper", 100, 360, () -> new PaperCell(places));
    date = column("papers.column-published", 96, 110, DateCell::new);
    date.setMaxWidth(120);
    date.setSortType(SortType.DESCENDING); // The newest first, as every date is sorted.
    date.visibleProperty().bind(places.openProperty().not()); // the session’s day is shown there
    number.visibleProperty().bind(places.openProperty());
    setItems(model.rows());
    setId("papers");
    setAccessibleText(Text.of("papers.table"));
    getStyleClass().add("paper-table");
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setRowFactory(new RowFactory(model, places, navigator));
    setSortPolicy(table -> sorted());
    places.openProperty().subscribe(open -> setHeight());
    layout.subscribe(this::layOut);
    widthProperty().subscribe(now -> fit());
    skinProperty().subscribe(now -> fit());
    getVisibleLeafColumns()
        .addListener((ListChangeListener<TableColumn<PaperRow, ?>>) change -> fit());
    getColumns().addListener((ListChangeListener<TableColumn<PaperRow, ?>>) change -> reordered());
    model.shownSortProperty().addListener((property, before, now) -> follow(now));
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new LongTableSkin<>(this);
  }

  ObjectProperty<Layout> layoutProperty() {
    return layout;
  }

  /** The columns of the table with one line a paper, made for those who look at it. */
  TableColumns values() {
    TableColumns made = values;
    if (made == null) {
      made = new TableColumns(places, chosenColumns);
      values = made;
    }
    return made;
  }

  private void layOut(Layout chosen) {
    boolean lines = chosen == Layout.TABLE;
    following = true; // columns that go take their order with them, but not the search's
    setHeight();
    setColumnResizePolicy(
        lines ? UNCONSTRAINED_RESIZE_POLICY : CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    List<TableColumn<PaperRow, ?>> columns = new ArrayList<>(List.of(status));
    if (lines) {
      columns.addAll(List.of(star, number));
      columns.addAll(values().inOrder());
    } else {
      columns.addAll(List.of(paper, date, star));
    }
    getStyleClass().remove("one-line");
    if (lines) {
      getStyleClass().add("one-line");
    }
    putColumns(columns);
    follow(model.shownSortProperty().get());
  }

  /** The selection goes with the columns that go, and comes again. */
  private void putColumns(List<TableColumn<PaperRow, ?>> columns) {
    TableViewSelectionModel<PaperRow> selection = getSelectionModel();
    int[] rows = selection.getSelectedIndices().stream().mapToInt(row -> row).toArray();
    int last = selection.getSelectedIndex();
    getColumns().setAll(columns);
    if (rows.length > 0 && selection.getSelectedIndices().size() != rows.length) {
      selection.selectIndices(last, rows);
      getFocusModel().focus(last);
    }
  }

  private void setHeight() {
    boolean lines = layout.get() == Layout.TABLE;
    setFixedCellSize(lines ? LINE : places.openProperty().get() ? ROW_WITH_PLACE : ROW);
  }

  /** Lets the columns of the table have the room that the icons and the scroll bar leave. */
  private void fit() {
    if (layout.get() == Layout.TABLE && getWidth() > 0) {
      double others =
          getVisibleLeafColumns().stream()
              .filter(column -> values.of(column).isEmpty())
              .mapToDouble(TableColumn::getWidth)
              .sum();
      values.fit(snappedWidth() - barWidth() - others);
    }
  }

  private double snappedWidth() {
    return Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
  }

  /** Its room stays free where all rows can be seen, so that columns do not jump. */
  private double barWidth() {
    return getSkin() instanceof LongTableSkin<?> skin ? skin.barWidth() : 0;
  }

  private void reordered() {
    if (layout.get() == Layout.TABLE) {
      values().reordered(getColumns());
    }
  }

  /** Lets the place of the selected paper be written. */
  void editPlace() {
    layout(); // A row that has just come has no cell yet.
    int index = getSelectionModel().getSelectedIndex();
    lookupAll(".table-row-cell").stream()
        .filter(cell -> cell instanceof TableRow<?> row && row.getIndex() == index)
        .flatMap(row -> row.lookupAll(".place-field").stream())
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private static TableColumn<PaperRow, @Nullable PaperSummary> column(
      String key,
      double least,
      double width,
      Supplier<TableCell<PaperRow, @Nullable PaperSummary>> cell) {
    TableColumn<PaperRow, @Nullable PaperSummary> column = TableColumns.column(Text.of(key), cell);
    column.setMinWidth(least);
    column.setPrefWidth(width);
    column.setReorderable(false);
    return column;
  }

  private static TableColumn<PaperRow, @Nullable PaperSummary> icon(
      Supplier<TableCell<PaperRow, @Nullable PaperSummary>> cell) {
    TableColumn<PaperRow, @Nullable PaperSummary> column =
        column("papers.column-none", ICON, ICON, cell);
    column.setMaxWidth(ICON);
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
    By by =
        values()
            .of(column)
            .map(Column::order)
            .orElse(column.equals(paper) ? By.TITLE : By.PUBLISHED);
    return new Sort(by, column.getSortType() == SortType.ASCENDING);
  }

  /** Shows in the headers the order that was chosen elsewhere. */
  private void follow(Sort sort) {
    following = true;
    TableColumn<PaperRow, ?> column = columnOf(sort.by());
    if (column == null) {
      getSortOrder().clear();
    } else {
      column.setSortType(sort.ascending() ? SortType.ASCENDING : SortType.DESCENDING);
      getSortOrder().setAll(List.of(column));
    }
    following = false;
  }

  private @Nullable TableColumn<PaperRow, ?> columnOf(By by) {
    if (layout.get() == Layout.COMFORTABLE) {
      return switch (by) {
        case TITLE -> paper;
        case PUBLISHED -> date;
        default -> null;
      };
    }
    for (Column column : Column.values()) {
      if (Objects.equals(column.order(), by) && values().get(column).isVisible()) {
        return values().get(column);
      }
    }
    return null;
  }
}
