package dev.lectern.ui.shell;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Work;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/**
 * What happened last, with the way back from it, and the work that is running. Only its room is
 * there at once: it is filled when there is something to say, which is after the list is painted.
 */
final class StatusBar extends StackPane {

  private final Part<org.controlsfx.control.StatusBar> bar = new Part<>(this::makeBar);
  private final Hyperlink action = new Hyperlink();
  private final Part<Label> counts = new Part<>(this::makeCounts);
  private final Part<RunningWork> running = new Part<>(this::makeRunning);

  StatusBar() {
    getStyleClass().add("lectern-status");
    action.setId("message-action");
  }

  void say(String text) {
    bar.get().setText(Invisible.shown(text));
    bar.get().setGraphic(null);
  }

  /** Takes a message back, where it is still the last one. */
  void unsay(String text) {
    if (Invisible.shown(text).equals(bar.get().getText())) {
      say("");
    }
  }

  void say(String text, String actionText, Runnable step) {
    bar.get().setText(Invisible.shown(text));
    action.setText(actionText);
    action.setOnAction(event -> step.run());
    bar.get().setGraphic(action);
  }

  /** Tells how many papers there are, and how many nobody has read. */
  void count(int papers, int unread) {
    counts.get().setText(papers < 0 ? "" : Text.of("status.counts", papers, unread));
  }

  /** Shows what is running until it ends. */
  void show(Work<?> work) {
    running.get().add(work);
  }

  private org.controlsfx.control.StatusBar makeBar() {
    org.controlsfx.control.StatusBar made = new org.controlsfx.control.StatusBar();
    made.setText(""); // else it says OK
    made.skinProperty().subscribe(() -> made.lookupAll(".status-label").forEach(StatusBar::name));
    getChildren().setAll(made);
    return made;
  }

  private static void name(Node message) {
    message.setId("message");
  }

  private Label makeCounts() {
    Label made = new Label();
    made.setId("counts");
    made.getStyleClass().add("papers-count");
    made.setMinWidth(USE_PREF_SIZE);
    bar.get().getRightItems().addFirst(made);
    return made;
  }

  private RunningWork makeRunning() {
    RunningWork made = new RunningWork();
    bar.get().getRightItems().addLast(made);
    return made;
  }
}
