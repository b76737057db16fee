package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.query.Sort;
import dev.lectern.ui.kit.Places;
import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** The columns of the table with one line a paper: which, in what order and how wide. */
final class TableColumns {

  private static final double LEAST = 40;

  /** So much stays of a column whose words are cut. */
  private static final double SHORTEST = 44;

  private static final double SHORTEST_TITLE = 108;

  /** Halves what is to be found out to less than a pixel. */
  private static final int HALVINGS = 12;

  private final Map<Column, TableColumn<PaperRow, @Nullable PaperSummary>> columns =
      new EnumMap<>(Column.class);
  private final List<TableColumn<PaperRow, ?>> places = new ArrayList<>();
  private final List<Column> order = new ArrayList<>();
  private final StringProperty kept;
  private boolean fits;
  private boolean fitting;

  /**
   * Makes them as they were.
   *
   * @param kept the columns in words: {@code TITLE=360 -KEY=160 …}, hidden ones with a hyphen,
   *     without widths until one is chosen
   */
  TableColumns(Places list, StringProperty kept) {
    this.kept = kept;
    for (Column column : Column.values()) {
      columns.put(column, valueColumn(column));
    }
    restore();
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(items());
    columns.values().forEach(column -> column.setContextMenu(menu));
    columns
        .values()
        .forEach(
            column -> {
              column.widthProperty().addListener((property, before, now) -> widened());
              column.visibleProperty().addListener((property, before, now) -> keep());
            });
    for (Places.Part part : Places.Part.values()) {
      places.add(placeColumn(list, part));
    }
  }

  /**
   * Shares the room among them while nobody has chosen a width: words are cut, the title takes what
   * is left.
   */
  void fit(double room) {
    if (fits) {
      fitting = true;
      double part = part(room);
      columns.forEach((column, shown) -> shown.setPrefWidth(width(column, part)));
      TableColumn<PaperRow, ?> title = columns.get(Column.TITLE);
      double rest = Math.max(0, Math.floor(room - taken(part)));
      title.setPrefWidth(title.getPrefWidth() + rest);
      fitting = false;
    }
  }

  /** The largest part of their first widths that has room. */
  private double part(double room) {
    double least = 0;
    double most = 1;
    for (int i = 0; i < HALVINGS && taken(most) > room; i++) {
      double half = (least + most) / 2;
      if (taken(half) > room) {
        most = half;
      } else {
        least = half;
      }
    }
    return taken(most) > room ? least : most;
  }

  private double taken(double part) {
    return columns.keySet().stream()
        .filter(column -> columns.get(column).isVisible())
        .mapToDouble(column -> width(column, part))
        .sum();
  }

  private static double width(Column column, double part) {
    double least = column == Column.TITLE ? SHORTEST_TITLE : SHORTEST;
    return column.yields() ? Math.max(least, Math.floor(column.width() * part)) : column.width();
  }

  private void widened() {
    fits &= fitting;
    keep();
  }

  /** All of them in order, those of a reading list behind the title. */
  List<TableColumn<PaperRow, ?>> inOrder() {
    return order.stream()
        .flatMap(c -> c == Column.TITLE ? withPlaces() : Stream.of(columns.get(c)))
        .toList();
  }

  private Stream<TableColumn<PaperRow, ?>> withPlaces() {
    return Stream.concat(Stream.of(columns.get(Column.TITLE)), places.stream());
  }

  /** What a column of the table shows; nothing for one that is always there. */
  Optional<Column> of(TableColumn<PaperRow, ?> column) {
    return columns.keySet().stream().filter(c -> columns.get(c).equals(column)).findFirst();
  }

  TableColumn<PaperRow, ?> get(Column column) {
    return columns.get(column);
  }

  /** A menu item for each, which shows and hides it; the title always stays. */
  List<MenuItem> items() {
    return Stream.of(Column.values())
        .filter(column -> column != Column.TITLE)
        .<MenuItem>map(
            column -> {
              CheckMenuItem item = new CheckMenuItem(column.title());
              item.selectedProperty().bindBidirectional(columns.get(column).visibleProperty());
              return item;
            })
        .toList();
  }

  /** Keeps the order that the headers were dragged into. */
  void reordered(List<? extends TableColumn<PaperRow, ?>> shown) {
    List<Column> now = shown.stream().flatMap(column -> of(column).stream()).toList();
    if (now.size() == order.size() && !now.equals(order)) {
      order.clear();
      order.addAll(now);
      keep();
    }
  }

  private void keep() {
    if (order.size() == columns.size()) {
      kept.set(order.stream().map(this::inWords).collect(Collectors.joining(" ")));
    }
  }

  private String inWords(Column column) {
    TableColumn<PaperRow, ?> shown = columns.get(column);
    String width = fits ? "" : "=" + Math.round(shown.getWidth());
    return (shown.isVisible() ? "" : "-") + column + width;
  }

  private void restore() {
    fits = !kept.get().contains("=");
    for (String words : kept.get().split(" ")) {
      String[] parts = words.replaceFirst("^-", "").split("=");
      Stream.of(Column.values())
          .filter(column -> column.name().equals(parts[0]) && !order.contains(column))
          .findFirst()
          .ifPresent(column -> restore(column, !words.startsWith("-"), width(column, parts)));
    }
    for (Column column : Column.values()) {
      if (!order.contains(column)) {
        restore(column, column.isUsual(), column.width());
      }
    }
  }

  private void restore(Column column, boolean visible, double width) {
    order.add(column);
    columns.get(column).setVisible(visible || column == Column.TITLE);
    columns.get(column).setPrefWidth(width);
  }

  private static double width(Column column, String[] parts) {
    boolean written = parts.length == 2 && parts[1].matches("\\d{1,4}");
    return written ? Math.max(LEAST, Integer.parseInt(parts[1])) : column.width();
  }

  private static TableColumn<PaperRow, @Nullable PaperSummary> valueColumn(Column column) {
    TableColumn<PaperRow, @Nullable PaperSummary> made =
        column(column.title(), () -> new ValueCell(column));
    made.setId("column-" + column.name().toLowerCase(Locale.ROOT));
    made.setMinWidth(LEAST);
    made.setSortable(column.order() != null);
    if (column.isNumber()) {
      made.getStyleClass().add("number-column");
    }
    if (column.order() != null && !Sort.natural(column.order()).ascending()) {
      made.setSortType(TableColumn.SortType.DESCENDING);
    }
    return made;
  }

  private static TableColumn<PaperRow, @Nullable PaperSummary> placeColumn(
      Places list, Places.Part part) {
    String title = Text.of("lists.part-" + part.name().toLowerCase(Locale.ROOT));
    TableColumn<PaperRow, @Nullable PaperSummary> made =
        column(title, () -> new PlaceCell(list.field(part)));
    made.setPrefWidth(120);
    made.setSortable(false);
    made.setReorderable(false);
    made.visibleProperty().bind(list.openProperty());
    return made;
  }

  /** A column that shows something of each paper as soon as that is read. */
  static TableColumn<PaperRow, @Nullable PaperSummary> column(
      String title, Supplier<TableCell<PaperRow, @Nullable PaperSummary>> cell) {
    TableColumn<PaperRow, @Nullable PaperSummary> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> row.getValue().summaryProperty());
    column.setCellFactory(ignored -> cell.get());
    return column;
  }
}
