package dev.lectern.ui.shell;

import dev.lectern.FxExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.FontSmoothingType;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** A picture of the guide: what a scene shows, with the boxes that are open over it. */
final class GuidePicture {

  private static final Path FOLDER = Path.of("target", "guide");

  private GuidePicture() {}

  /** Writes what is seen now to {@code target/guide}. */
  static void take(String name, Supplier<Scene> scene) {
    FxExtension.get(
        () -> {
          Screenshot.write(seen(scene.get()), FOLDER.resolve(name + ".png"));
          return true;
        });
  }

  /** Writes all that a part has to show, also what is seen only by scrolling. */
  static void takeAll(String name, Supplier<Parent> part) {
    FxExtension.get(
        () -> {
          settle(part.get());
          Screenshot.write(part.get().snapshot(null, null), FOLDER.resolve(name + ".png"));
          return true;
        });
  }

  private static WritableImage seen(Scene scene) {
    settle(scene.getRoot());
    popups().forEach(popup -> settle(popup.getScene().getRoot()));
    WritableImage below = scene.snapshot(null);
    Canvas canvas = new Canvas(below.getWidth(), below.getHeight());
    GraphicsContext paint = canvas.getGraphicsContext2D();
    paint.drawImage(below, 0, 0);
    popups().forEach(popup -> over(scene, popup, paint));
    return canvas.snapshot(new SnapshotParameters(), null);
  }

  /** Lays out what waits for it; letters without coloured edges look well on every screen. */
  private static void settle(Parent part) {
    part.applyCss();
    part.layout();
    smooth(part);
  }

  private static void smooth(Node node) {
    if (node instanceof Text text && !text.fontSmoothingTypeProperty().isBound()) {
      text.setFontSmoothingType(FontSmoothingType.GRAY);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(GuidePicture::smooth);
    }
  }

  private static List<PopupWindow> popups() {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(PopupWindow.class::cast)
        .filter(popup -> popup.isShowing() && popup.getScene() != null)
        .toList();
  }

  /** Popups have no frame: their scene begins where the window does. */
  private static void over(Scene scene, PopupWindow popup, GraphicsContext paint) {
    SnapshotParameters clear = new SnapshotParameters();
    clear.setFill(Color.TRANSPARENT);
    Window window = Objects.requireNonNull(scene.getWindow());
    paint.drawImage(
        popup.getScene().getRoot().snapshot(clear, null),
        popup.getX() - window.getX() - scene.getX(),
        popup.getY() - window.getY() - scene.getY());
  }
}
