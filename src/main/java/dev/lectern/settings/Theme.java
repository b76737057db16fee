package dev.lectern.settings;

/** Which colours the window has. */
public enum Theme {
  /** As the desktop has them. */
  SYSTEM,
  LIGHT,
  DARK
}
