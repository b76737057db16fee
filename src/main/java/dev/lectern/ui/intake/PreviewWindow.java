package dev.lectern.ui.intake;

import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window that shows files before they are kept; closing it keeps nothing of them. */
public final class PreviewWindow {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 620;
  private static final double TITLE_BAR = 40;

  private final Scene owner;
  private final PreviewModel model;
  private @Nullable Stage window;

  private PreviewWindow(Scene owner, PreviewModel model) {
    this.owner = owner;
    this.model = model;
  }

  /** Opens over the owner's window whenever there is something to look at. */
  public static void install(Scene owner, ImportModel imports) {
    PreviewWindow preview = new PreviewWindow(owner, imports.previews());
    preview
        .model
        .candidates()
        .addListener((ListChangeListener<Candidate>) change -> preview.changed());
  }

  private void changed() {
    if (!model.candidates().isEmpty()) {
      Stage shown = window == null ? open() : window;
      window = shown;
      shown.show();
      shown.toFront();
      shown.requestFocus();
    } else if (window != null) {
      window.hide();
    }
  }

  private Stage open() {
    Stage stage = new Stage();
    stage.initOwner(owner.getWindow());
    stage.setTitle(Text.of("preview.title"));
    if (owner.getWindow() instanceof Stage main) {
      stage.getIcons().setAll(main.getIcons());
    }
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    PreviewView view = new PreviewView(model);
    Scene scene =
        new Scene(
            view, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight() - TITLE_BAR));
    scene.getStylesheets().setAll(owner.getStylesheets());
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    stage.setScene(scene);
    stage.setOnHiding(event -> model.dismiss());
    stage.setOnShown(event -> view.focusFirst());
    return stage;
  }

  private void typed(KeyEvent event) {
    if (Keys.BACK.matches(event) && window != null) {
      event.consume();
      model.dismiss();
    }
  }
}
