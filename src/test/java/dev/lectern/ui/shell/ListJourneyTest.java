package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.ListPlace;
import dev.lectern.store.ListIntents;
import dev.lectern.ui.kit.Lists;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A reading list in the window: its order, who presents what when, and back again. */
@ExtendWith(FxExtension.class)
class ListJourneyTest {

  private static final String GROUP = "group";

  @TempDir Path folder;
  private Desk desk;
  private long cups;
  private long bandits;
  private long patience;

  @BeforeEach
  void putsThreePapersOnAList() {
    desk = new Desk(folder);
    cups = SmallLibrary.paper(desk.library(), "teacups");
    bandits = SmallLibrary.paper(desk.library(), "bandits");
    patience = SmallLibrary.paper(desk.library(), "patient");
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void showsTheListInItsOrderAndMovesAPaperByTheKeyboard() {
    open(cups, patience, bandits);
    assertThat(FxExtension.get(this::numbers)).containsExactly("1", "2", "3");
    select(patience);
    press(KeyCode.UP, KeyCode.ALT);
    desk.await("it is the first", () -> shown().equals(List.of(patience, cups, bandits)));
    assertThat(order()).containsExactly(patience, cups, bandits);
    desk.await("it is still selected", () -> selected().equals(List.of(patience)));
    press(KeyCode.DOWN, KeyCode.SHIFT);
    desk.await("two are selected", () -> selected().size() == 2);
    press(KeyCode.DOWN, KeyCode.ALT);
    desk.await("both moved", () -> shown().equals(List.of(bandits, patience, cups)));
    desk.await(
        "both are still selected", () -> Set.copyOf(selected()).equals(Set.of(patience, cups)));
    press(KeyCode.Z, KeyCode.SHORTCUT);
    desk.await("one step takes it back", () -> shown().equals(List.of(patience, cups, bandits)));
  }

  @Test
  void saysWhoPresentsWhatWhen() {
    open(cups, patience, bandits);
    LocalDate day = LocalDate.now(ZoneId.systemDefault()).plusDays(9);
    press(KeyCode.P);
    desk.await("the presenter is asked for", () -> field().equals("Presenter"));
    type("ada");
    press(KeyCode.TAB);
    desk.await("the date is asked for", () -> field().equals("Date"));
    type(day.toString());
    press(KeyCode.TAB);
    desk.await("the remark is asked for", () -> field().equals("Remark"));
    type("short");
    press(KeyCode.ENTER);
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    desk.await("the bar tells", () -> desk.text("#list-facts").contains("next session"));
    assertThat(desk.says("#list-facts")).startsWith("3 papers · next session ");
    desk.await("all is kept", () -> place().equals(new ListPlace(1, "ada", day, "short")));
    desk.shoot("lists-1-places");
    press(KeyCode.P);
    desk.await("it is asked for again", () -> field().equals("Presenter"));
    type("bob");
    press(KeyCode.ESCAPE);
    desk.await("Escape leaves", () -> desk.table().equals(desk.focused()));
    assertThat(place().presenter()).isEqualTo("ada");
  }

  @Test
  void takesAPaperOffAndLeavesItInTheLibrary() {
    open(cups, patience, bandits);
    select(patience);
    press(KeyCode.DELETE);
    desk.await("it is off", () -> shown().equals(List.of(cups, bandits)));
    desk.await("the next is selected", () -> selected().equals(List.of(bandits)));
    press(KeyCode.BACK_SPACE);
    desk.await("that one too", () -> shown().equals(List.of(cups)));
    assertThat(SmallLibrary.paper(desk.library(), "patient")).isEqualTo((int) patience);
    press(KeyCode.Z, KeyCode.SHORTCUT);
    press(KeyCode.Z, KeyCode.SHORTCUT);
    desk.await("both are back", () -> shown().equals(List.of(cups, patience, bandits)));
  }

  @Test
  void makesAListOfWhatWasFound() {
    desk.search("b");
    desk.choose("New list from this search…");
    desk.await("a name is asked for", () -> desk.isThere("#name"));
    desk.await("it has the keyboard", () -> desk.find("#name").anyMatch(n -> n.isFocused()));
    type("found");
    press(KeyCode.ENTER);
    desk.await("it is shown", () -> desk.text("#search").equals("list:found"));
    desk.await("with its bar", () -> desk.isThere("#list-bar"));
    assertThat(desk.library().lists().join().getFirst().papers())
        .isEqualTo(FxExtension.get(() -> shown().size()));
  }

  private ListPlace place() {
    return desk.library().places(GROUP).join().get(cups);
  }

  private void open(long... papers) {
    int[] numbers = Arrays.stream(papers).mapToInt(Math::toIntExact).toArray();
    desk.library().apply(ListIntents.create(GROUP, numbers)).join();
    desk.search(Lists.search(GROUP));
    desk.await("its bar is there", () -> desk.isThere("#list-bar"));
    desk.await(
        "they stand in order", () -> shown().size() == papers.length && numbers().size() > 0);
  }

  private void select(long paper) {
    FxExtension.run(() -> desk.table().getSelectionModel().clearAndSelect(shown().indexOf(paper)));
  }

  private List<Long> order() {
    return new ArrayList<>(desk.library().places(GROUP).join().keySet());
  }

  private List<Long> shown() {
    return desk.table().getItems().stream().map(ListJourneyTest::id).toList();
  }

  private List<Long> selected() {
    return desk.table().getSelectionModel().getSelectedItems().stream()
        .map(ListJourneyTest::id)
        .toList();
  }

  /** Rows are of the feature; all of them say which paper they are. */
  private static Long id(Object row) {
    return Long.valueOf(row.toString());
  }

  private List<String> numbers() {
    return desk.find(".place-number").map(node -> ((Label) node).getText()).sorted().toList();
  }

  private String field() {
    return desk.focused() instanceof TextField field ? field.getPromptText() : "";
  }
}
