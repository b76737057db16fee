package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.Work;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** What happened last, with the way back from it, and the work that is running. */
final class StatusBar extends HBox {

  private final Label message = new Label();
  private final Hyperlink action = new Hyperlink();
  private final Label counts = new Label();

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
  void show(Work work) {
    Button cancel = new Button(null, Icons.of(Feather.X));
    cancel.getStyleClass().addAll("flat", "icon-button");
    cancel.setId("cancel-work");
    cancel.setAccessibleText(Text.of("status.cancel"));
    Tips.set(cancel, Text.of("status.cancel"));
    cancel.setOnAction(
        event -> {
          work.cancel();
          cancel.setDisable(true);
        });
    HBox line = line(work.doingProperty(), work.progressProperty(), Text.of("status.progress"));
    line.getChildren().add(cancel);
    getChildren().add(line);
    work.runningProperty()
        .subscribe(
            running -> {
              if (!running) {
                getChildren().remove(line);
              }
            });
  }

  private static HBox line(
      ReadOnlyStringProperty doing, ReadOnlyDoubleProperty progress, String name) {
    Label words = new Label();
    words.textProperty().bind(doing);
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(progress);
    bar.setAccessibleText(name);
    HBox line = new HBox(words, bar);
    line.setAlignment(Pos.CENTER_RIGHT);
    line.getStyleClass().add("status-work");
    return line;
  }
}
