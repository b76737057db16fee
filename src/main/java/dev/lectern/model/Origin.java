package dev.lectern.model;

import java.util.Locale;

/** Who made a change; undo takes back only steps of the same origin. */
public enum Origin {
  WINDOW,
  CLI,
  WATCHER;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
