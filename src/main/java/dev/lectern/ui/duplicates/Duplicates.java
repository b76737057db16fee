package dev.lectern.ui.duplicates;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window of possible duplicates, and the question how to split a paper. */
public final class Duplicates {

  private final DuplicatesModel model;
  private final SplitModel splits;
  private @Nullable Stage window;

  public Duplicates(Library library, Navigator navigator) {
    model = new DuplicatesModel(library, navigator);
    splits = new SplitModel(library, navigator);
  }

  /** Shows the pairs that nobody has decided about. */
  public void show(Scene owner) {
    Stage shown = window;
    if (shown == null) {
      shown = made(owner);
      window = shown;
    }
    model.reload();
    shown.show();
    shown.toFront();
    shown.requestFocus();
  }

  /** Asks which digest's part of a paper is another paper; several papers are not asked about. */
  public void split(Scene owner, int[] selected) {
    if (selected.length == 1) {
      int paper = selected[0];
      splits.ask(
          paper,
          options ->
              new SplitDialog(owner.getWindow(), options)
                  .showAndWait()
                  .ifPresent(option -> splits.split(paper, option)));
    } else {
      splits.askForOne();
    }
  }

  /** Takes in what an edit did, here or elsewhere. */
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

  private Stage made(Scene owner) {
    Stage made = new Stage();
    made.initOwner(owner.getWindow());
    made.setTitle(Text.of("duplicates.title"));
    Scene scene = new Scene(new DuplicatesView(model), 1120, 720);
    scene.getStylesheets().setAll(owner.getStylesheets());
    // Before the list, which takes Escape for itself.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (Keys.BACK.matches(event)) {
            made.hide();
            event.consume();
          }
        });
    made.setScene(scene);
    return made;
  }
}
