package dev.lectern.ui.sidebar;

import dev.lectern.store.LibraryException;
import dev.lectern.ui.kit.Flyout;
import dev.lectern.ui.kit.Fx;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Asks for a name; Enter takes it, and what is wrong with it stands below. */
final class NameFlyout {

  private final TextField field = new TextField();
  private final Label problem = new Label();
  private final Flyout flyout;
  private final Function<String, CompletableFuture<?>> taker;
  private final Consumer<Throwable> failed;

  /**
   * Makes one.
   *
   * @param taker does what the name is for; a {@link LibraryException} is told below the field
   * @param failed is told any other failure
   */
  NameFlyout(
      String title,
      String action,
      String first,
      Function<String, CompletableFuture<?>> taker,
      Consumer<Throwable> failed) {
    this.taker = taker;
    this.failed = failed;
    Label heading = new Label(title);
    heading.getStyleClass().add("flyout-title");
    field.setId("name");
    field.setText(first);
    field.setAccessibleText(title);
    field.setOnAction(event -> take());
    field.textProperty().addListener((property, before, now) -> say(""));
    Button button = new Button(action);
    button.setId("name-take");
    button.getStyleClass().add("accent");
    button.setOnAction(event -> take());
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(field, button);
    line.getStyleClass().add("flyout-line");
    line.setAlignment(Pos.CENTER_LEFT);
    problem.setId("name-problem");
    problem.getStyleClass().add("flyout-problem");
    problem.setWrapText(true);
    say("");
    VBox box = new VBox(heading, line, problem);
    box.getStyleClass().add("name-flyout");
    flyout = new Flyout(box);
  }

  /** Opens at a part of the window; the focus goes to another one when it closes. */
  void showAt(Node owner, Node next) {
    flyout.showAt(owner, next);
    Fx.later(
        () -> {
          field.requestFocus();
          field.selectAll();
        });
  }

  private void take() {
    Fx.deliver(
        taker.apply(field.getText()),
        done -> flyout.close(),
        failure -> {
          if (failure instanceof LibraryException && failure.getMessage() != null) {
            say(failure.getMessage());
          } else {
            flyout.close();
            failed.accept(failure);
          }
        });
  }

  private void say(String what) {
    problem.setText(what);
    problem.setVisible(!what.isEmpty());
    problem.setManaged(!what.isEmpty());
  }
}
