package dev.lectern.ui.duplicates;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.SideWindow;
import dev.lectern.ui.kit.Text;
import javafx.scene.Scene;

/** The window of possible duplicates, and the question how to split a paper. */
public final class Duplicates {

  private final DuplicatesModel model;
  private final SplitModel splits;
  private final SideWindow window;

  public Duplicates(Library library, Navigator navigator) {
    model = new DuplicatesModel(library, navigator);
    splits = new SplitModel(library, navigator);
    window =
        new SideWindow(
            navigator, Text.of("duplicates.title"), 1120, 720, () -> new DuplicatesView(model));
  }

  /** Shows the pairs that nobody has decided about. */
  public void show(Scene owner) {
    model.reload();
    window.show(owner);
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
    if (window.isShowing()) {
      model.reload();
    }
  }

  public void close() {
    window.close();
  }
}
