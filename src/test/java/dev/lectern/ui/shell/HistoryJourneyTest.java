package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.JournalEntry;
import dev.lectern.model.PaperSummary;
import dev.lectern.store.Intents;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The history in its window: what was done to which papers, and the way back. */
@ExtendWith(FxExtension.class)
class HistoryJourneyTest {

  @TempDir Path folder;
  private Desk desk;
  private int cups;
  private int bandits;

  @BeforeEach
  void tagsTwoPapers() {
    desk = new Desk(folder);
    cups = SmallLibrary.paper(desk.library(), "teacups");
    bandits = SmallLibrary.paper(desk.library(), "bandits");
    tag(cups, "one");
    tag(bandits, "two");
    tag(cups, "three");
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void listsTheStepsAndTakesBackSeveralAtOnce() {
    press(KeyCode.H, KeyCode.SHORTCUT);
    desk.await("four steps are listed", () -> told().size() == 4);
    desk.await("the newest is chosen", () -> papers().equals(List.of((long) cups)));
    assertThat(FxExtension.get(() -> told().get(1))).startsWith("Tagged ").endsWith(" two");
    press(KeyCode.DOWN);
    desk.await("its paper is shown", () -> papers().equals(List.of((long) bandits)));
    assertThat(desk.says("#history-undo")).isEqualTo("Undo 2 steps to here");
    desk.shoot("history-1", desk.find("#steps").findFirst().orElseThrow().getScene());
    FxExtension.run(() -> button("#history-undo").fire());
    desk.await("two are taken back", () -> desk.library().tags().join().size() == 1);
    desk.await("that is history too", () -> told().size() == 6);
    desk.await("the last is told", () -> desk.text("#message").startsWith("Undid: Tagged "));
    FxExtension.run(() -> filter("imported"));
    desk.await("one is left", () -> told().size() == 1);
    press(KeyCode.ESCAPE);
    desk.await("it is closed", () -> !desk.isThere("#steps"));
  }

  @Test
  void showsAPaperAsItWasOnADay() {
    FxExtension.run(
        () -> desk.table().getSelectionModel().clearAndSelect(places().indexOf((long) cups)));
    desk.choose("History of this paper…");
    desk.await("its steps are listed", () -> told().size() == 3);
    assertThat(desk.says("#history-scope")).contains("Teacups");
    assertThat(FxExtension.get(() -> button("#history-undo").isDisabled())).isTrue();
    FxExtension.run(() -> day().setValue(LocalDate.now(ZoneId.systemDefault())));
    desk.await("as it is today", () -> desk.text("#past-tags").equals("Tags: one, three"));
    FxExtension.run(() -> day().setValue(LocalDate.now(ZoneId.systemDefault()).minusDays(1)));
    desk.await("as it was", () -> desk.text("#past-tags").equals("No tags"));
  }

  private void tag(int paper, String tag) {
    desk.library().apply(Intents.tag(new int[] {paper}, List.of(tag), List.of())).join();
  }

  private List<Long> places() {
    return desk.table().getItems().stream().map(row -> Long.valueOf(row.toString())).toList();
  }

  private List<String> told() {
    return items("#steps").stream().map(step -> ((JournalEntry) step).summary()).toList();
  }

  private List<Long> papers() {
    return items("#step-papers").stream().map(paper -> ((PaperSummary) paper).id()).toList();
  }

  private List<?> items(String list) {
    return desk.find(list).findFirst().stream()
        .flatMap(node -> ((ListView<?>) node).getItems().stream())
        .toList();
  }

  private Button button(String id) {
    return (Button) desk.find(id).findFirst().orElseThrow();
  }

  private void filter(String words) {
    ((TextField) desk.find("#history-filter").findFirst().orElseThrow()).setText(words);
  }

  private DatePicker day() {
    return (DatePicker) desk.find("#as-of").findFirst().orElseThrow();
  }
}
