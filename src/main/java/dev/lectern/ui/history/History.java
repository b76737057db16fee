package dev.lectern.ui.history;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window of the history. */
public final class History {

  private static final double WIDTH = 760;
  private static final double HEIGHT = 620;

  private final HistoryModel model;
  private final Navigator navigator;
  private @Nullable Stage window;

  public History(Library library, Navigator navigator) {
    this.navigator = navigator;
    model = new HistoryModel(library, navigator);
  }

  /** Shows the steps of all papers. */
  public void show(Scene owner) {
    model.showAll();
    bringUp(owner);
  }

  /** Shows the steps of one paper; of several, or none, those of all. */
  public void show(Scene owner, int[] papers) {
    if (papers.length == 1) {
      model.showPaper(papers[0]);
      bringUp(owner);
    } else {
      show(owner);
    }
  }

  /** Takes in that there is a new step. */
  public void refresh() {
    if (window != null && window.isShowing()) {
      model.reload();
    }
  }

  public void close() {
    if (window != null) {
      window.hide();
    }
  }

  private void bringUp(Scene owner) {
    Stage shown = window;
    if (shown == null) {
      shown = made(owner);
      window = shown;
    }
    shown.show();
    shown.toFront();
    shown.requestFocus();
  }

  private Stage made(Scene owner) {
    Stage stage = new Stage();
    stage.initOwner(owner.getWindow());
    stage.setTitle(Text.of("history.title"));
    HistoryView view = new HistoryView(model);
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene.getStylesheets().setAll(owner.getStylesheets());
    if (owner.getWindow() instanceof Stage main) {
      stage.getIcons().setAll(main.getIcons());
    }
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (Keys.BACK.matches(event)) {
            event.consume();
            stage.hide();
          } else if (Keys.UNDO.matches(event)) {
            event.consume();
            navigator.undo();
          } else if (Keys.REDO.matches(event)) {
            event.consume();
            navigator.redo();
          }
        });
    stage.setScene(scene);
    stage.setOnShown(event -> view.focusSteps());
    return stage;
  }
}
