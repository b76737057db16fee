package dev.lectern.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Lectern's files live when nobody says otherwise: the XDG folders, and the usual places of
 * macOS and Windows. The home folder is {@code HOME}, which people set for one run, before what the
 * system's list of accounts says.
 */
public final class Places {

  private final Platform platform;
  private final Map<String, String> environment;
  private final String accountHome;

  /**
   * @param accountHome the home folder that the system has written down for this user
   */
  Places(Platform platform, Map<String, String> environment, String accountHome) {
    this.platform = platform;
    this.environment = environment;
    this.accountHome = accountHome;
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

  /** The folder of the user's own templates of notes. */
  public static Path noteTemplates() {
    return preferences().resolveSibling("templates");
  }

  /** The folder of citation styles that the user has added. */
  public static Path styles() {
    return preferences().resolveSibling("styles");
  }

  /** The user's home folder, where one is known. */
  public static Optional<Path> home() {
    return here().homeFolder();
  }

  Path libraryFile() {
    return folder("XDG_DATA_HOME", ".local/share").resolve("library.db");
  }

  Path preferencesFile() {
    return folder("XDG_CONFIG_HOME", ".config").resolve("preferences.json");
  }

  Path socketFolder() {
    return new SocketFolders(environment.getOrDefault("XDG_RUNTIME_DIR", ""), preferencesFile())
        .first();
  }

  Optional<Path> homeFolder() {
    String named = platform == Platform.WINDOWS ? "" : environment.getOrDefault("HOME", "");
    return Stream.of(named, accountHome).map(Path::of).filter(Path::isAbsolute).findFirst();
  }

  private Path folder(String variable, String custom) {
    return switch (platform) {
      case LINUX -> named(variable, custom).resolve("lectern");
      case MAC -> inHome("Library/Application Support/Lectern");
      case WINDOWS -> named("APPDATA", "AppData/Roaming").resolve("Lectern");
    };
  }

  /** XDG says that a relative path in its variables is to be ignored. */
  private Path named(String variable, String custom) {
    Path named = Path.of(environment.getOrDefault(variable, ""));
    return named.isAbsolute() ? named : inHome(custom);
  }

  private Path inHome(String custom) {
    return homeFolder()
        .orElseThrow(
            () ->
                new UncheckedIOException(
                    new IOException(
                        "Your home folder is not known; set HOME to a folder of your own.")))
        .resolve(custom);
  }

  private static Places here() {
    return new Places(Platform.current(), System.getenv(), System.getProperty("user.home", ""));
  }
}
