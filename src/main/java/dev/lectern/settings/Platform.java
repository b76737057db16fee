package dev.lectern.settings;

import java.util.Locale;

/** The kinds of system whose customs differ. */
enum Platform {
  LINUX,
  MAC,
  WINDOWS;

  /** The platform of this process; what is neither macOS nor Windows has Linux's customs. */
  static Platform current() {
    return named(System.getProperty("os.name", ""));
  }

  static Platform named(String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    return name.startsWith("mac") ? MAC : LINUX;
  }
}
