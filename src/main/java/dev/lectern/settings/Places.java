package dev.lectern.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where Lectern's files live when nobody says otherwise: the XDG folders, and the usual places of
 * macOS and Windows.
 */
public final class Places {

  private final Platform platform;
  private final Map<String, String> environment;
  private final Path home;

  Places(Platform platform, Map<String, String> environment, Path home) {
    this.platform = platform;
    this.environment = environment;
    this.home = home;
  }

  /** The library's file. */
  public static Path library() {
    return here().libraryFile();
  }

  /** The file of {@link Preferences}. */
  public static Path preferences() {
    return here().preferencesFile();
  }

  /** The folder of the sockets by which launches find open windows. */
  public static Path sockets() {
    return here().socketFolder();
  }

  /** A session's own folder where there is one; it goes with the session. */
  Path socketFolder() {
    Path named = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""));
    return named.isAbsolute()
        ? named.resolve("lectern")
        : preferencesFile().resolveSibling("windows");
  }

  /** The folder of the user's own templates of notes. */
  public static Path noteTemplates() {
    return here().preferencesFile().resolveSibling("templates");
  }

  /** The folder of citation styles that the user has added. */
  public static Path styles() {
    return preferences().resolveSibling("styles");
  }

  Path libraryFile() {
    return folder("XDG_DATA_HOME", ".local/share").resolve("library.db");
  }

  Path preferencesFile() {
    return folder("XDG_CONFIG_HOME", ".config").resolve("preferences.json");
  }

  private Path folder(String variable, String custom) {
    return switch (platform) {
      case LINUX -> named(variable, custom).resolve("lectern");
      case MAC -> home.resolve("Library/Application Support/Lectern");
      case WINDOWS -> named("APPDATA", "AppData/Roaming").resolve("Lectern");
    };
  }

  /** XDG says that a relative path in its variables is to be ignored. */
  private Path named(String variable, String custom) {
    Path named = Path.of(environment.getOrDefault(variable, ""));
    return named.isAbsolute() ? named : home.resolve(custom);
  }

  private static Places here() {
    Path home = Path.of(System.getProperty("user.home", "."));
    return new Places(Platform.current(), System.getenv(), home);
  }
}
