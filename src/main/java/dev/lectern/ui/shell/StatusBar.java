package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Work;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What happened last, with the way back from it, and the work that is running. */
final class StatusBar extends HBox {

  private final Label message = new Label();
  private final Hyperlink action = new Hyperlink();
  private final Label counts = new Label();
  private final Part<RunningWork> running = new Part<>(this::makeRunning);

  StatusBar() {
    getStyleClass().add("lectern-status");
    setAlignment(Pos.CENTER_LEFT);
    message.setId("message");
    action.setId("message-action");
    action.managedProperty().bind(action.visibleProperty());
    action.setVisible(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    counts.setId("counts");
    counts.getStyleClass().add("papers-count");
    counts.setMinWidth(USE_PREF_SIZE);
    message.setMinWidth(0);
    getChildren().addAll(message, action, space, counts);
  }

  void say(String text) {
    message.setText(text);
    action.setVisible(false);
  }

  /** Takes a message back, where it is still the last one. */
  void unsay(String text) {
    if (text.equals(message.getText())) {
      say("");
    }
  }

  void say(String text, String actionText, Runnable step) {
    message.setText(text);
    action.setText(actionText);
    action.setOnAction(event -> step.run());
    action.setVisible(true);
  }

  /** Tells how many papers there are, and how many nobody has read. */
  void count(int papers, int unread) {
    counts.setText(papers < 0 ? "" : Text.of("status.counts", papers, unread));
  }

  /** Shows what is running until it ends. */
  void show(Work<?> work) {
    running.get().add(work);
  }

  private RunningWork makeRunning() {
    RunningWork made = new RunningWork();
    getChildren().add(made);
    return made;
  }
}
