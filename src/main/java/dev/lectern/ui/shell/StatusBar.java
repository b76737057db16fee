package dev.lectern.ui.shell;

import dev.lectern.ui.intake.ImportModel;
import dev.lectern.ui.kit.Text;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What happened last, with the way back from it, and the work that is running. */
final class StatusBar extends HBox {

  private final Label message = new Label();
  private final Hyperlink action = new Hyperlink();

  StatusBar(ImportModel imports) {
    getStyleClass().add("lectern-status");
    setAlignment(Pos.CENTER_LEFT);
    message.setId("message");
    action.setId("message-action");
    action.managedProperty().bind(action.visibleProperty());
    action.setVisible(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(message, action, space, work(imports));
  }

  void say(String text) {
    message.setText(text);
    action.setVisible(false);
  }

  void say(String text, String actionText, Runnable step) {
    message.setText(text);
    action.setText(actionText);
    action.setOnAction(event -> step.run());
    action.setVisible(true);
  }

  private static HBox work(ImportModel imports) {
    Label doing = new Label();
    doing.textProperty().bind(imports.doingProperty());
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(imports.progressProperty());
    bar.setAccessibleText(Text.of("import.progress"));
    HBox work = new HBox(doing, bar);
    work.setAlignment(Pos.CENTER_RIGHT);
    work.getStyleClass().add("status-work");
    work.visibleProperty().bind(imports.runningProperty());
    return work;
  }
}
