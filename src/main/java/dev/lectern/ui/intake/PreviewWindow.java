package dev.lectern.ui.intake;

import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.SideWindow;
import dev.lectern.ui.kit.Text;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;

/** The window that shows files before they are kept; closing it keeps nothing of them. */
public final class PreviewWindow {

  private final Scene owner;
  private final PreviewModel model;
  private final SideWindow window;

  private PreviewWindow(Scene owner, PreviewModel model, Navigator navigator) {
    this.owner = owner;
    this.model = model;
    window = new SideWindow(navigator, Text.of("preview.title"), 900, 620, this::view);
    window.onHidden(model::dismiss);
  }

  /** Opens over the owner's window whenever there is something to look at. */
  public static void install(Scene owner, ImportModel imports, Navigator navigator) {
    PreviewWindow preview = new PreviewWindow(owner, imports.previews(), navigator);
    preview
        .model
        .candidates()
        .addListener((ListChangeListener<Candidate>) change -> preview.changed());
  }

  private PreviewView view() {
    PreviewView view = new PreviewView(model);
    window.onShown(view::focusFirst);
    return view;
  }

  private void changed() {
    if (model.candidates().isEmpty()) {
      window.close();
    } else {
      window.show(owner);
    }
  }
}
