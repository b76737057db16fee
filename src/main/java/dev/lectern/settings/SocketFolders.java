package dev.lectern.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folders in which the sockets of open windows may stand.
 *
 * @param session the session's own folder, which goes with it; empty where there is none
 * @param preferences the file of the preferences, beside which there is room too
 */
record SocketFolders(String session, Path preferences) {

  /** No system takes a longer path for a socket: macOS has room for 104 bytes, with a zero. */
  private static final int LONGEST = 103;

  /** The first that is this user's, or can be made, and whose sockets have a path short enough. */
  Path first() {
    Path beside = preferences.resolveSibling("windows");
    return Stream.concat(ofSession(), Stream.of(beside, temporary()))
        .filter(SocketFolders::isUsable)
        .findFirst()
        .orElse(beside);
  }

  private Stream<Path> ofSession() {
    Path folder = Path.of(session);
    // That of another user is left behind by su and sudo.
    return folder.isAbsolute() && OwnFolder.is(folder)
        ? Stream.of(folder.resolve("lectern"))
        : Stream.empty();
  }

  private static Path temporary() {
    String user = System.getProperty("user.name", "").replaceAll("[^\\w.-]", "_");
    return Path.of(System.getProperty("java.io.tmpdir", "")).resolve("lectern-" + user);
  }

  private static boolean isUsable(Path folder) {
    int length = folder.toString().getBytes(StandardCharsets.UTF_8).length;
    return length + 1 + OpenWindow.NAME_LENGTH <= LONGEST
        && (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS) || OwnFolder.is(folder));
  }
}
