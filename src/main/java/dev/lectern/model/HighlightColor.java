package dev.lectern.model;

import java.util.Locale;
import java.util.Optional;

/** The eight colours of highlights, by the names that Zotero gives them. */
public enum HighlightColor {
  YELLOW,
  RED,
  GREEN,
  BLUE,
  PURPLE,
  MAGENTA,
  ORANGE,
  GRAY;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<HighlightColor> parse(String code) {
    for (HighlightColor color : values()) {
      if (color.code().equalsIgnoreCase(code)) {
        return Optional.of(color);
      }
    }
    return Optional.empty();
  }
}
