package dev.lectern.ui.kit;

import javafx.geometry.Rectangle2D;
import javafx.scene.control.DialogPane;
import javafx.stage.Screen;

/** How large a window may open: as large as it likes to be, but never larger than the screen. */
public final class ScreenRoom {

  /** Above a window, and around it in case the desktop has a frame of its own. */
  private static final double TITLE_BAR = 40;

  /** One pixel above and one below are up to two where the screen has more of them. */
  private static final double BORDERS = 4;

  private ScreenRoom() {}

  /** Of a width that is liked, what the screen has. */
  public static double width(double liked) {
    return Math.min(liked, bounds().getWidth());
  }

  /** Of a height that is liked, what the screen has under a title bar. */
  public static double height(double liked) {
    return Math.min(liked, bounds().getHeight() - TITLE_BAR);
  }

  /** Gives a dialog its size. */
  public static void size(DialogPane dialog, double width, double height) {
    dialog.setPrefSize(width(width), height(height));
  }

  /** How high a list with a border is that shows so many rows, however fine the screen. */
  public static double rows(int rows, double height) {
    return rows * height + BORDERS;
  }

  private static Rectangle2D bounds() {
    return Screen.getPrimary().getVisualBounds();
  }
}
