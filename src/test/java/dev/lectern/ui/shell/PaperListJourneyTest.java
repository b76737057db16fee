package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The list of papers as a table, and how it comes back at the next start. */
@ExtendWith(FxExtension.class)
class PaperListJourneyTest {

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void opens() {
    desk = new Desk(folder);
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void aTableOfChosenColumnsComesBackAsItWas() {
    desk.choose("Table");
    assertThat(visible()).containsExactly("", "", "Title", "Authors", "Published", "Tags");
    desk.choose("Votes");
    desk.choose("Authors");
    assertThat(visible()).containsExactly("", "", "Title", "Published", "Votes", "Tags");
    FxExtension.run(() -> column("Title").setPrefWidth(277));
    desk.await("it is so wide", () -> column("Title").getWidth() == 277);
    FxExtension.run(
        () -> {
          TableColumn<?, ?> votes = column("Votes");
          int title = desk.table().getColumns().indexOf(column("Title"));
          move(desk.table(), votes, title);
        });
    assertThat(visible()).containsExactly("", "", "Votes", "Title", "Published", "Tags");
    assertThat(FxExtension.get(() -> desk.table().getFixedCellSize())).isLessThan(40);
    desk.shoot("papers-1-table");
    desk.restart();
    assertThat(visible()).containsExactly("", "", "Votes", "Title", "Published", "Tags");
    assertThat(FxExtension.get(() -> column("Title").getWidth())).isEqualTo(277);
    desk.choose("Comfortable list");
    assertThat(visible()).containsExactly("", "Paper", "Published", "");
  }

  @Test
  void columnsShareTheRoomUntilSomebodyChoosesAWidth() {
    desk.choose("Table");
    desk.choose("Tags");
    desk.choose("Published");
    desk.await("they fill the list", () -> isFilled());
    desk.choose("Authors");
    desk.choose("Votes");
    desk.await("also other ones", () -> isFilled());
    desk.restart();
    desk.await("and at the next start", () -> isFilled());
    FxExtension.run(() -> column("Title").setPrefWidth(600));
    desk.choose("Tags");
    assertThat(FxExtension.get(() -> column("Title").getWidth())).isEqualTo(600);
  }

  @Test
  void columnsFitTheListUntilOneIsMadeWider() {
    desk.choose("Table");
    for (double width : new double[] {430, 620, 380}) {
      FxExtension.run(() -> desk.table().setMinWidth(width));
      FxExtension.run(() -> desk.table().setMaxWidth(width));
      desk.await("the list is so wide", () -> desk.table().getWidth() == width);
      desk.await("they fill it", () -> isFilled() && !bar().isVisible());
    }
    FxExtension.run(() -> column("Authors").setPrefWidth(500));
    desk.await("the rest can be reached", () -> bar().isVisible());
  }

  @Test
  void theSelectionStaysWhenTheListLooksOtherwise() {
    desk.await("a paper is selected", () -> selected() > 0);
    FxExtension.run(() -> click(desk.table(), 1));
    long chosen = FxExtension.get(this::selected);
    desk.choose("Table");
    assertThat(FxExtension.get(this::selected)).isEqualTo(chosen);
    assertThat(FxExtension.get(() -> desk.table().getSelectionModel().getSelectedIndices()))
        .containsExactly(1);
    desk.choose("Comfortable list");
    assertThat(FxExtension.get(this::selected)).isEqualTo(chosen);
  }

  /** As a click on a cell does. */
  private static <T> void click(TableView<T> table, int row) {
    table.getSelectionModel().clearAndSelect(row, table.getColumns().get(1));
  }

  /** The scroll bar under the columns. */
  private ScrollBar bar() {
    return desk.table().lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.HORIZONTAL)
        .findFirst()
        .orElseThrow();
  }

  private boolean isFilled() {
    double taken =
        desk.table().getVisibleLeafColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    double room = desk.table().getWidth();
    return taken <= room && taken > room - 24;
  }

  @Test
  void aHeaderOrdersTheSearchAndTheOrderComesBack() {
    desk.choose("Table");
    FxExtension.run(() -> sortBy("Published"));
    desk.await("it is sorted", () -> first() == paper("bandits"));
    desk.restart();
    desk.await("it still is", () -> first() == paper("bandits"));
    assertThat(FxExtension.get(() -> desk.table().getSortOrder()))
        .singleElement()
        .extracting(TableColumn::getText)
        .isEqualTo("Published");
    FxExtension.run(() -> desk.table().getSortOrder().clear());
    desk.await("as it came", () -> first() != paper("bandits"));
  }

  @Test
  void searchAndSelectionComeBack() {
    desk.search("title:survey OR title:bandits");
    desk.await("two are left", () -> desk.table().getItems().size() == 2);
    press(KeyCode.DOWN);
    long chosen = FxExtension.get(this::selected);
    desk.restart();
    desk.await("two are left again", () -> desk.table().getItems().size() == 2);
    assertThat(desk.says("#search")).isEqualTo("title:survey OR title:bandits");
    desk.await("the same is selected", () -> selected() == chosen);
    assertThat(FxExtension.get(() -> desk.table().getSelectionModel().getSelectedIndex()))
        .isEqualTo(1);
  }

  private static <T> void move(TableView<T> table, TableColumn<?, ?> column, int to) {
    List<TableColumn<T, ?>> columns = new ArrayList<>(table.getColumns());
    TableColumn<T, ?> moved =
        columns.remove(columns.stream().map(c -> (Object) c).toList().indexOf(column));
    columns.add(to, moved);
    table.getColumns().setAll(columns);
  }

  private void sortBy(String title) {
    sortBy(desk.table(), title);
  }

  private static <T> void sortBy(TableView<T> table, String title) {
    table.getColumns().stream()
        .filter(column -> column.getText().equals(title))
        .forEach(column -> table.getSortOrder().setAll(List.of(column)));
  }

  private TableColumn<?, ?> column(String title) {
    return desk.table().getColumns().stream()
        .filter(column -> column.getText().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private List<String> visible() {
    return FxExtension.get(
        () ->
            desk.table().getVisibleLeafColumns().stream().map(column -> column.getText()).toList());
  }

  private long paper(String query) {
    return SmallLibrary.paper(desk.library(), query);
  }

  private long first() {
    return Long.parseLong(desk.table().getItems().getFirst().toString());
  }

  private long selected() {
    Object row = desk.table().getSelectionModel().getSelectedItem();
    return row == null ? 0 : Long.parseLong(row.toString());
  }
}
