package dev.lectern.ui.kit;

import dev.lectern.model.HighlightColor;
import javafx.scene.layout.Region;

/** A dot in a colour of highlights; {@code app.css} has the colours. */
public final class Swatch extends Region {

  private Swatch(HighlightColor color) {
    getStyleClass().addAll("swatch", "swatch-" + color.code());
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  public static Swatch of(HighlightColor color) {
    return new Swatch(color);
  }

  /** The dot of a colour that may have come from elsewhere, and then may be none of ours. */
  public static Swatch of(String color) {
    return new Swatch(meant(color));
  }

  /** The one of the eight colours that a code names; yellow for any other. */
  public static HighlightColor meant(String color) {
    return HighlightColor.parse(color).orElse(HighlightColor.YELLOW);
  }

  /** The colour's name in words. */
  public static String name(HighlightColor color) {
    return Text.of("color." + color.code());
  }
}
