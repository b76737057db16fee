package dev.lectern.ui.highlights;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.SideWindow;
import dev.lectern.ui.kit.Text;
import javafx.scene.Scene;

/** The window of all highlights. */
public final class HighlightsWindow {

  private final HighlightListModel model;
  private final SideWindow window;

  public HighlightsWindow(Library library, Navigator navigator) {
    model = new HighlightListModel(library, navigator);
    window = new SideWindow(navigator, Text.of("marked.title"), 720, 640, this::view);
  }

  private HighlightListView view() {
    HighlightListView view = new HighlightListView(model);
    Fx.later(view::focusField);
    return view;
  }

  /** Shows all highlights of the library. */
  public void show(Scene owner) {
    model.reload();
    window.show(owner);
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
