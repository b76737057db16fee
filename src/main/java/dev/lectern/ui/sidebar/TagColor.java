package dev.lectern.ui.sidebar;

import dev.lectern.ui.kit.Text;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** The colours that the window offers for tags, those that the command line knows by name. */
enum TagColor {
  RED("#d1242f"),
  ORANGE("#d18616"),
  YELLOW("#bf8700"),
  GREEN("#1a7f37"),
  BLUE("#0969da"),
  PURPLE("#8250df"),
  PINK("#bf3989"),
  GRAY("#6e7781");

  private static final double RADIUS = 4.5;

  private final String hex;

  TagColor(String hex) {
    this.hex = hex;
  }

  String hex() {
    return hex;
  }

  String text() {
    return Text.of("color." + name().toLowerCase(Locale.ROOT));
  }

  /** A dot in a colour; an empty one for none. */
  static Node dot(@Nullable String color) {
    Circle dot = new Circle(RADIUS);
    dot.getStyleClass().add("tag-dot");
    if (color != null) {
      dot.setStyle("-fx-fill: " + color);
      dot.getStyleClass().add("coloured");
    }
    return dot;
  }
}
