package dev.lectern.ui.papers;

import static dev.lectern.ui.kit.Keyboard.press;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lectern.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableListBase;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class LongFlowTest {

  private static final int MANY = 1_000_000;
  private static final double ROW = 30;

  private final Numbers numbers = new Numbers();
  private Stage stage;
  private TableView<Integer> table;

  /** The numbers from 0, which count how often they are asked for. */
  private static final class Numbers extends ObservableListBase<Integer> {
    private int size;
    private int asked;

    @Override
    public Integer get(int index) {
      asked++;
      return index;
    }

    @Override
    public int size() {
      return size;
    }

    void become(int now) {
      beginChange();
      nextReplace(0, now, List.of());
      size = now;
      endChange();
    }
  }

  @AfterEach
  void closes() {
    FxExtension.run(() -> stage.close());
  }

  @Test
  void aMillionRowsCostAFrameWhatAHundredDo() {
    open(100);
    FxExtension.run(() -> table.scrollTo(10));
    int few = askedWhileScrolling(20);
    FxExtension.run(() -> numbers.become(MANY));
    for (int row : List.of(10, MANY / 2, MANY - 100)) {
      FxExtension.run(() -> table.scrollTo(row));
      // A row that ends just where the window begins is laid out or not.
      assertThat(askedWhileScrolling(20)).isCloseTo(few, within(20));
    }
    assertThat(FxExtension.get(() -> flow().getCellCount())).isLessThanOrEqualTo(1_000);
  }

  @Test
  void rowsStandWhereTheScrollBarSays() {
    open(MANY);
    Random random = new Random(72);
    for (int i = 0; i < 200; i++) {
      int step = i;
      FxExtension.run(() -> disturb(random, step));
      pulse();
      FxExtension.run(this::checkPlaces);
    }
  }

  private void disturb(Random random, int step) {
    switch (random.nextInt(7)) {
      case 0 -> flow().scrollPixels(random.nextDouble(-400, 400));
      case 1 -> flow().scrollPixels(ROW * random.nextInt(-2_000, 2_000));
      case 2 -> table.scrollTo(random.nextInt(numbers.size()));
      case 3 -> bar().setValue(step % 3 == 0 ? 1 : random.nextDouble());
      case 4 -> stage.setHeight(random.nextInt(200, 900));
      case 5 -> numbers.become(random.nextInt(4) == 0 ? 40 : random.nextInt(100, MANY));
      default -> table.setFixedCellSize(table.getFixedCellSize() == ROW ? 2 * ROW : ROW);
    }
  }

  /** All of the viewport is covered, each row stands where its number says. */
  private void checkPlaces() {
    double height = table.getFixedCellSize();
    double most = Math.max(0, height * numbers.size() - flow().getViewportLength());
    double top = flow().getPosition() * most;
    List<TableRow<Integer>> rows = rows();
    for (TableRow<Integer> row : rows) {
      assertThat(row.getLayoutY()).isCloseTo(row.getIndex() * height - top, within(1.1));
      assertThat(row.isEmpty()).isEqualTo(row.getIndex() >= numbers.size());
    }
    assertThat(rows.getFirst().getLayoutY()).isLessThan(1);
    assertThat(rows.getLast().getLayoutY() + height).isGreaterThan(flow().getViewportLength() - 1);
    if (most > 0) {
      assertThat(bar().isVisible()).isTrue();
      assertThat(bar().getValue()).isCloseTo(flow().getPosition(), within(1e-12));
      assertThat(bar().getVisibleAmount())
          .isGreaterThanOrEqualTo(flow().getViewportLength() / (height * numbers.size()));
      assertThat(bar().getVisibleAmount() * bar().getHeight()).isGreaterThan(27);
    }
  }

  @Test
  void keysGoToTheEndToTheBeginningAndFromPageToPage() {
    open(MANY);
    type(KeyCode.END);
    assertThat(selected()).isEqualTo(MANY - 1);
    assertThat(shown()).contains(MANY - 1).doesNotContain(0);
    type(KeyCode.HOME);
    assertThat(selected()).isZero();
    assertThat(shown()).contains(0);
    type(KeyCode.PAGE_DOWN);
    int page = selected();
    assertThat(page).isBetween(5, 40);
    type(KeyCode.PAGE_DOWN);
    assertThat(selected()).isBetween(2 * page - 2, 2 * page + 1);
    assertThat(shown()).contains(selected()).doesNotContain(0);
    type(KeyCode.DOWN);
    type(KeyCode.DOWN);
    assertThat(shown()).contains(selected());
    type(KeyCode.PAGE_UP);
    type(KeyCode.PAGE_UP);
    type(KeyCode.PAGE_UP);
    assertThat(selected()).isZero();
    assertThat(shown()).contains(0);
  }

  @Test
  void itPagesAsTheListsOfJavaFxDo() {
    List<List<Integer>> both = new ArrayList<>();
    for (boolean ours : List.of(true, false)) {
      open(5_000, ours);
      List<Integer> seen = new ArrayList<>();
      for (KeyCode key :
          List.of(
              KeyCode.DOWN,
              KeyCode.PAGE_DOWN,
              KeyCode.PAGE_DOWN,
              KeyCode.PAGE_DOWN,
              KeyCode.UP,
              KeyCode.PAGE_UP,
              KeyCode.PAGE_UP,
              KeyCode.END,
              KeyCode.PAGE_UP,
              KeyCode.PAGE_UP,
              KeyCode.PAGE_DOWN,
              KeyCode.HOME)) {
        type(key);
        seen.add(selected());
        seen.addAll(shown());
      }
      both.add(seen);
      FxExtension.run(() -> stage.close());
    }
    assertThat(both.getFirst()).isEqualTo(both.getLast());
  }

  @Test
  void theRowAtTheTopStaysThereWhenRowsBecomeHigher() {
    open(MANY);
    FxExtension.run(() -> table.scrollTo(600_000));
    pulse();
    FxExtension.run(() -> table.setFixedCellSize(68));
    pulse();
    assertThat(shown().getFirst()).isEqualTo(600_000);
  }

  @Test
  void aBarForWideColumnsLeavesTheLastRowInSight() {
    open(MANY);
    FxExtension.run(() -> table.getColumns().getFirst().setPrefWidth(2_000));
    pulse();
    type(KeyCode.END);
    TableRow<Integer> last = FxExtension.get(() -> rows().getLast());
    assertThat(last.getIndex()).isEqualTo(MANY - 1);
    assertThat(last.getLayoutY() + last.getHeight())
        .isCloseTo(FxExtension.get(() -> flow().getViewportLength()), within(1.1));
    assertThat(FxExtension.get(() -> flow().getViewportLength()))
        .isLessThan(FxExtension.get(() -> flow().getHeight()));
  }

  private int askedWhileScrolling(int frames) {
    pulse();
    int before = numbers.asked;
    for (int i = 0; i < frames; i++) {
      FxExtension.run(() -> flow().scrollPixels(37));
      pulse();
    }
    return numbers.asked - before;
  }

  private void type(KeyCode key) {
    press(key);
    pulse();
  }

  /** Lets the window lay itself out. */
  private void pulse() {
    FxExtension.run(
        () -> {
          stage.getScene().getRoot().applyCss();
          stage.getScene().getRoot().layout();
        });
  }

  private void open(int size) {
    open(size, true);
  }

  private void open(int size, boolean ours) {
    FxExtension.run(
        () -> {
          table = new TableView<>(numbers);
          table.setFixedCellSize(ROW);
          table.setSkin(ours ? new LongTableSkin<>(table) : new TableViewSkin<>(table));
          table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
          TableColumn<Integer, Integer> column = new TableColumn<>("Number");
          column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
          table.getColumns().add(column);
          numbers.become(size);
          stage = new Stage();
          stage.setScene(new Scene(table, 400, 500));
          stage.show();
          table.requestFocus();
        });
    pulse();
  }

  private int selected() {
    return FxExtension.get(() -> table.getSelectionModel().getSelectedIndex());
  }

  /** The numbers of the rows that can be seen as a whole. */
  private List<Integer> shown() {
    return FxExtension.get(
        () ->
            rows().stream()
                .filter(row -> row.getLayoutY() > -1)
                .filter(row -> row.getLayoutY() + ROW <= flow().getViewportLength() + 1)
                .map(IndexedCell::getIndex)
                .toList());
  }

  private List<TableRow<Integer>> rows() {
    List<TableRow<Integer>> rows = new ArrayList<>();
    for (int i = flow().getFirstVisibleCell().getIndex(); flow().getVisibleCell(i) != null; i++) {
      rows.add(flow().getVisibleCell(i));
    }
    return rows;
  }

  private ScrollBar bar() {
    return table.lookupAll(".scroll-bar").stream()
        .map(ScrollBar.class::cast)
        .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private VirtualFlow<TableRow<Integer>> flow() {
    return (VirtualFlow<TableRow<Integer>>) table.lookup(".virtual-flow");
  }
}
