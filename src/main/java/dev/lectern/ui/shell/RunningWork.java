package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Flyout;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import dev.lectern.ui.kit.Work;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.concurrent.Worker.State;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.controlsfx.control.TaskProgressView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The work that is running, at the end of the status bar; a click shows each with its own end. */
final class RunningWork extends HBox {

  private static final Set<State> ENDED = Set.of(State.SUCCEEDED, State.FAILED, State.CANCELLED);

  private final ObservableList<Work<?>> works = FXCollections.observableArrayList();
  private final Label words = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button all = new Button(null, new HBox(words, bar));
  private final Button cancel = new Button(null, Icons.of(Feather.X));
  private @Nullable Flyout open;

  RunningWork() {
    getStyleClass().add("status-work");
    setAlignment(Pos.CENTER_RIGHT);
    all.setId("works");
    all.getStyleClass().addAll("flat", "status-works");
    all.setAccessibleText(Text.of("status.works-show"));
    Tips.set(all, Text.of("status.works-show"));
    all.getGraphic().setMouseTransparent(true); // a progress bar keeps clicks to itself
    all.setOnAction(event -> showAll());
    cancel.setId("cancel-work");
    cancel.getStyleClass().addAll("flat", "icon-button");
    cancel.setAccessibleText(Text.of("status.cancel"));
    Tips.set(cancel, Text.of("status.cancel"));
    cancel.setOnAction(event -> cancel());
    bar.setAccessibleText(Text.of("status.progress"));
    getChildren().setAll(all, cancel);
    works.addListener((Observable changed) -> show());
  }

  /** Shows one more until it ends. */
  void add(Work<?> work) {
    works.add(work);
    work.stateProperty()
        .subscribe(
            state -> {
              if (ENDED.contains(state)) {
                works.remove(work);
              }
            });
  }

  private void show() {
    if (works.isEmpty() && open != null) {
      open.close();
      open = null;
    }
    boolean one = works.size() == 1;
    setVisible(!works.isEmpty());
    setManaged(!works.isEmpty());
    cancel.setVisible(one);
    cancel.setManaged(one);
    cancel.setDisable(false);
    words.textProperty().unbind();
    bar.progressProperty().unbind();
    if (one) {
      words.textProperty().bind(works.getFirst().messageProperty());
      bar.progressProperty().bind(works.getFirst().progressProperty());
    } else {
      words.setText(Text.of("status.works", works.size()));
      bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    }
  }

  private void cancel() {
    cancel.setDisable(true);
    works.forEach(Work::cancel);
  }

  /** Each with its title, what it does, how far it is, and a button that ends it. */
  private void showAll() {
    TaskProgressView<Work<?>> view = new TaskProgressView<>();
    view.setRetainTasks(true);
    Bindings.bindContent(view.getTasks(), works);
    open = new Flyout(view);
    open.showAt(all);
    Fx.later(
        () ->
            Optional.ofNullable(view.lookup(".task-cancel-button")).ifPresent(Node::requestFocus));
  }
}
