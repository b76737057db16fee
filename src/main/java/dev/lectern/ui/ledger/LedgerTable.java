package dev.lectern.ui.ledger;

import dev.lectern.model.Digest;
import dev.lectern.model.PartialDate;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** The digests, one row each, in any order. */
final class LedgerTable extends TableView<Digest> {

  private boolean filling;

  LedgerTable(LedgerModel model, Runnable open) {
    setId("ledger");
    setAccessibleText(Text.of("ledger.title"));
    getStyleClass().addAll("paper-table", "ledger-table");
    setPlaceholder(new Label(Text.of("ledger.none")));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().setAll(columns());
    setRowFactory(table -> row(open));
    model.digests().subscribe(() -> fill(model));
    model.chosenProperty().subscribe(now -> follow(now));
    getSelectionModel().selectedItemProperty().subscribe(now -> lead(model, now));
  }

  private List<TableColumn<Digest, ?>> columns() {
    TableColumn<Digest, Digest> captured =
        column(
            "ledger.column-captured",
            170,
            Function.identity(),
            CaptureDay::inWords,
            Comparator.comparingInt(LedgerTable::captureKey).thenComparing(Digest::imported));
    captured.setSortType(SortType.DESCENDING);
    TableColumn<Digest, Integer> papers =
        column(
            "ledger.column-papers",
            80,
            Digest::papers,
            count -> String.format(Text.locale(), "%,d", count),
            Comparator.naturalOrder());
    papers.getStyleClass().add("number-column");
    return List.of(
        column(
            "ledger.column-name",
            300,
            Digest::name,
            Function.identity(),
            Comparator.comparing(name -> name.toLowerCase(Locale.ROOT))),
        column(
            "ledger.column-format",
            110,
            Digest::format,
            Function.identity(),
            Comparator.naturalOrder()),
        captured,
        column(
            "ledger.column-imported",
            120,
            Digest::imported,
            LedgerTable::day,
            Comparator.<Instant>naturalOrder()),
        papers);
  }

  private static <T> TableColumn<Digest, T> column(
      String key,
      double width,
      Function<Digest, T> value,
      Function<T, String> words,
      Comparator<T> order) {
    TableColumn<Digest, T> column = new TableColumn<>(Text.of(key));
    column.setPrefWidth(width);
    column.setMinWidth(60);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setComparator(order);
    column.setCellFactory(
        any ->
            new TableCell<>() {
              @Override
              protected void updateItem(T item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : Invisible.shown(words.apply(item)));
              }
            });
    return column;
  }

  private TableRow<Digest> row(Runnable open) {
    TableRow<Digest> row = new TableRow<>();
    row.setOnMouseClicked(
        event -> {
          if (event.getClickCount() == 2 && !row.isEmpty()) {
            open.run();
          }
        });
    return row;
  }

  private void fill(LedgerModel model) {
    filling = true;
    getItems().setAll(model.digests());
    sort();
    Digest chosen = model.chosenProperty().get();
    if (chosen != null && getItems().contains(chosen)) {
      follow(chosen);
    }
    filling = false;
  }

  private void lead(LedgerModel model, @Nullable Digest now) {
    if (!filling && now != null && !now.equals(model.chosenProperty().get())) {
      model.choose(now);
    }
  }

  private void follow(@Nullable Digest now) {
    if (now == null) {
      getSelectionModel().clearSelection();
    } else if (!now.equals(getSelectionModel().getSelectedItem())) {
      getSelectionModel().select(now);
      getFocusModel().focus(getSelectionModel().getSelectedIndex());
      scrollTo(getSelectionModel().getSelectedIndex());
    }
  }

  private static int captureKey(Digest digest) {
    PartialDate day = digest.captured();
    return day == null ? 0 : day.sortKey();
  }

  private static String day(Instant moment) {
    return Dates.of(PartialDate.of(LocalDate.ofInstant(moment, ZoneId.systemDefault())));
  }
}
