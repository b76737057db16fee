package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.ui.kit.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.TaskProgressView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class RunningWorkTest {

  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> ended = new ArrayList<>();
  private StatusBar bar;
  private Stage stage;

  @BeforeEach
  void open() {
    FxExtension.run(
        () -> {
          bar = new StatusBar();
          stage = new Stage();
          stage.setScene(new Scene(bar, 800, 60));
          stage.show();
        });
  }

  @AfterEach
  void close() {
    end.countDown();
    FxExtension.run(stage::close);
  }

  @Test
  void showsWhatRunsUntilItEnds() {
    start("Import");
    FxExtension.await("it is shown", () -> words().contains("Import is busy"));
    end.countDown();
    FxExtension.await("it is gone", () -> !isShown("#works"));
    assertThat(ended).containsExactly("Import");
  }

  @Test
  void countsWhatRunsAtOnceAndShowsEachWithItsOwnEnd() {
    start("Import");
    start("Export");
    FxExtension.await("both are counted", () -> words().contains("2 tasks are running"));
    assertThat(FxExtension.get(() -> isShown("#cancel-work"))).isFalse();
    FxExtension.run(() -> ((Button) bar.lookup("#works")).fire());
    FxExtension.await("each is shown", () -> titles().equals(Set.of("Import", "Export")));
    FxExtension.await(
        "a key can end one", () -> view().getScene().getFocusOwner() instanceof Button);
    FxExtension.run(() -> cancelButton("Export").fire());
    FxExtension.await("one is left", () -> words().contains("Import is busy"));
    FxExtension.await("here too", () -> titles().equals(Set.of("Import")));
    end.countDown();
    FxExtension.await("all is gone", () -> view() == null);
    assertThat(ended).containsExactly("Import");
  }

  private void start(String title) {
    FxExtension.run(
        () -> {
          Work<String> work =
              new Work<>(
                  title,
                  title + " is busy",
                  job -> {
                    while (end.getCount() > 0 && !job.unlessStopped().getAsBoolean()) {
                      Thread.onSpinWait();
                    }
                    return title;
                  });
          work.start(ended::add, failure -> ended.add(failure.toString()));
          bar.show(work);
        });
  }

  private List<String> words() {
    return bar.lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
  }

  private boolean isShown(String id) {
    return bar.lookup(id) instanceof Node node && node.isVisible() && node.getParent().isVisible();
  }

  private static TaskProgressView<?> view() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(
            popup -> (TaskProgressView<?>) popup.getScene().getRoot().lookup(".task-progress-view"))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static Set<String> titles() {
    return view() == null
        ? Set.of()
        : view().lookupAll(".task-title").stream()
            .filter(RunningWorkTest::isInUse)
            .map(label -> ((Label) label).getText())
            .collect(Collectors.toSet());
  }

  private static boolean isInUse(Node inCell) {
    return inCell.getScene() != null && inCell.isVisible();
  }

  private static Button cancelButton(String title) {
    return view().lookupAll(".task-list-cell").stream()
        .filter(
            cell ->
                cell.lookup(".task-title") instanceof Label label && label.getText().equals(title))
        .map(cell -> (Button) cell.lookup(".task-cancel-button"))
        .findFirst()
        .orElseThrow();
  }
}
