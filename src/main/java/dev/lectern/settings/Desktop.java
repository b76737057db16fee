package dev.lectern.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a window needs of this machine. */
public final class Desktop {

  private static final Pattern LOCAL_DISPLAY = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
  private static final List<String> LIBRARIES =
      List.of("libgtk-3.so.0", "libXtst.so.6", "libX11.so.6");

  private static final String REMEDY =
      " Install GTK 3 and XTest, on Debian or Ubuntu: apt install libgtk-3-0 libxtst6 (newer"
          + " releases name the first libgtk-3-0t64); on Fedora: dnf install gtk3 libXtst.";
  private static final String COMMANDS =
      " The command line works without a window; see lectern --help.";

  private final Path root;
  private final Map<String, String> environment;

  Desktop(Path root, Map<String, String> environment) {
    this.root = root;
    this.environment = environment;
  }

  /**
   * What keeps this machine from showing a window and what to do about it; empty where nothing
   * does.
   */
  public static Optional<String> missing() {
    boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
    if (headless || Platform.current() != Platform.LINUX) {
      return Optional.empty();
    }
    return new Desktop(Path.of("/"), System.getenv()).absent().map(what -> what + COMMANDS);
  }

  Optional<String> absent() {
    return absentLibraries().or(this::absentDisplay);
  }

  private Optional<String> absentLibraries() {
    SharedLibraries libraries =
        new SharedLibraries(root, environment.getOrDefault("LD_LIBRARY_PATH", ""));
    List<String> absent = LIBRARIES.stream().filter(name -> !libraries.has(name)).toList();
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of("The window needs " + String.join(" and ", absent) + "." + REMEDY);
  }

  private Optional<String> absentDisplay() {
    String display = environment.getOrDefault("DISPLAY", "");
    if (!display.isBlank()) {
      return unanswered(display);
    }
    if (!environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank()) {
      return Optional.of(
          "The window reaches Wayland through Xwayland, and DISPLAY is not set. Install it (package"
              + " xwayland on Debian or Ubuntu, xorg-x11-server-Xwayland on Fedora) and log in"
              + " again.");
    }
    return Optional.of(
        "There is no display to open the window on: DISPLAY is not set. Start Lectern from a"
            + " desktop session, or with ssh -X, or under a virtual display: xvfb-run lectern"
            + " (package xvfb on Debian or Ubuntu, xorg-x11-server-Xvfb on Fedora).");
  }

  /** A display of this machine has a socket; whether another machine's answers is not asked. */
  private Optional<String> unanswered(String display) {
    Matcher local = LOCAL_DISPLAY.matcher(display);
    Path sockets = root.resolve("tmp/.X11-unix");
    if (!local.matches()
        || !Files.isDirectory(sockets)
        || Files.exists(sockets.resolve("X" + local.group(1)))) {
      return Optional.empty();
    }
    return Optional.of(
        "No display answers at DISPLAY=" + display + ". Set DISPLAY to the one of your session.");
  }
}
