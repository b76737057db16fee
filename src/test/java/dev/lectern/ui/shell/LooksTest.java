package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.pressForDialog;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.Patience;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All screens can be read by those who see little, and be heard by those who see nothing. */
@ExtendWith(FxExtension.class)
class LooksTest {

  /** What is wrong after so many is wrong. */
  private static final int FRAMES = 20;

  @TempDir Path folder;
  private final List<String> faults = new ArrayList<>();
  private Desk desk;

  @BeforeEach
  void opensThreePapers() {
    desk = new Desk(folder);
  }

  @AfterEach
  void closes() {
    desk.close();
  }

  @Test
  void everyTextStandsOutAndEveryControlHasAName() {
    walk("light");
    press(KeyCode.D, KeyCode.SHORTCUT);
    walk("dark");
    press(KeyCode.D, KeyCode.SHORTCUT);
    assertThat(faults).isEmpty();
  }

  @Test
  void aSmallWindowCutsNoButton() {
    FxExtension.run(
        () -> {
          desk.scene().getWindow().setWidth(853);
          desk.scene().getWindow().setHeight(533);
        });
    assertThat(cut()).isEmpty();
    press(KeyCode.DELETE);
    desk.await("it is gone", () -> desk.table().getItems().size() == 2);
    desk.search("is:trashed");
    desk.await("it is in the trash", () -> desk.table().getItems().size() == 1);
    desk.await("it is read", () -> desk.isThere("#key"));
    assertThat(cut()).isEmpty();
    desk.shoot("small-trash");
    assertThat(lines()).as("lines of buttons").isLessThanOrEqualTo(2);
  }

  @Test
  void aSmallWindowShowsTheWholeWelcome(@TempDir Path another) {
    try (Desk empty = Desk.empty(another)) {
      List<String> shown =
          FxExtension.get(
              () -> {
                empty.scene().getWindow().setWidth(853);
                empty.scene().getWindow().setHeight(533);
                empty.scene().getRoot().applyCss();
                empty.scene().getRoot().layout();
                return empty
                    .find(".welcome-text")
                    .flatMap(line -> line.lookupAll(".text").stream())
                    .map(words -> ((Text) words).getText())
                    .toList();
              });
      assertThat(shown).hasSize(2).noneMatch(words -> words.endsWith("…"));
    }
  }

  private List<String> cut() {
    return FxExtension.get(
        () -> {
          desk.scene().getRoot().applyCss();
          desk.scene().getRoot().layout();
          return Looks.cut(desk.scene().getRoot());
        });
  }

  /** How many lines of buttons a paper has. */
  private long lines() {
    return FxExtension.get(
        () ->
            desk
                .find("#status")
                .findFirst()
                .orElseThrow()
                .getParent()
                .getChildrenUnmodifiable()
                .stream()
                .mapToDouble(button -> Math.rint(button.getBoundsInParent().getCenterY()))
                .distinct()
                .count());
  }

  private void walk(String theme) {
    look(theme + " list", desk.scene());
    press(KeyCode.N);
    look(theme + " note", desk.scene());
    press(KeyCode.ESCAPE);
    look(theme + " sidebar", desk.scene(), KeyCode.F6);
    press(KeyCode.ESCAPE);
    press(KeyCode.E);
    desk.await("the details are there", () -> desk.isThere(".field-value"));
    look(theme + " details", desk.scene());
    press(KeyCode.ESCAPE);
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    press(KeyCode.A, KeyCode.SHORTCUT);
    desk.await("several are selected", () -> desk.text("#count").contains("3 selected"));
    look(theme + " several", desk.scene());
    press(KeyCode.HOME);
    desk.choose("Table");
    look(theme + " table", desk.scene());
    desk.choose("Comfortable list");
    desk.search("is:trashed");
    desk.await("nothing is there", () -> desk.table().getItems().isEmpty());
    desk.await("nothing is counted", () -> desk.isThere(".side-nothing"));
    look(theme + " trash", desk.scene());
    desk.search("");
    desk.await("all are there", () -> desk.table().getItems().size() == 3);
    side(theme + " help", "#find-keys", KeyCode.F1);
    side(theme + " history", ".history-view", KeyCode.H, KeyCode.SHORTCUT);
    side(theme + " ledger", ".ledger-table", KeyCode.L, KeyCode.SHORTCUT, KeyCode.SHIFT);
    side(theme + " highlights", ".highlight-list", KeyCode.H, KeyCode.SHORTCUT, KeyCode.SHIFT);
    side(theme + " duplicates", ".decisions", KeyCode.D, KeyCode.SHORTCUT, KeyCode.SHIFT);
    side(theme + " export", "#export-preview", KeyCode.E, KeyCode.SHORTCUT);
    side(theme + " paper by hand", "#new-title", KeyCode.N, KeyCode.SHORTCUT, KeyCode.SHIFT);
    dialog(theme + " citation keys", ".rekey", "Citation keys…");
    dialog(theme + " watched folders", ".watch", "Watched folders…");
    side(theme + " list picker", "#pick-list", KeyCode.L);
  }

  private void side(String name, String selector, KeyCode key, KeyCode... held) {
    desk.await("the list has the keyboard", () -> desk.table().equals(desk.focused()));
    pressForDialog(key, held);
    desk.await(name, () -> desk.isThere(selector));
    look(name, desk.sceneOf(selector));
    press(KeyCode.ESCAPE);
    closed(name, selector);
  }

  private void closed(String name, String selector) {
    desk.await(name + " is closed", () -> !desk.isThere(selector));
    desk.rest();
  }

  private void dialog(String name, String selector, String item) {
    desk.chooseForDialog(item);
    desk.await(name, () -> desk.isThere(selector));
    look(name, desk.sceneOf(selector));
    press(KeyCode.ESCAPE);
    closed(name, selector);
  }

  private void look(String name, Scene scene, KeyCode... first) {
    for (KeyCode key : first) {
      press(key);
    }
    List<String> seen = faults(name, scene);
    for (int again = 0; again < FRAMES && !seen.isEmpty(); again++) {
      seen = faults(name, scene);
    }
    faults.addAll(seen);
  }

  /** The faults that a frame shows; its colours may have been on their way in the one before. */
  private static List<String> faults(String name, Scene scene) {
    CompletableFuture<List<String>> found = new CompletableFuture<>();
    FxExtension.run(
        () -> {
          Runnable look =
              new Runnable() {
                @Override
                public void run() {
                  scene.removePostLayoutPulseListener(this);
                  Parent root = scene.getRoot();
                  found.complete(
                      Stream.concat(
                              Looks.faint(root).stream().map(text -> name + " is faint: " + text),
                              Looks.nameless(root).stream()
                                  .map(control -> name + " has no name: " + control))
                          .toList());
                }
              };
          scene.addPostLayoutPulseListener(look);
          Platform.requestNextPulse();
        });
    return Patience.of(found);
  }
}
