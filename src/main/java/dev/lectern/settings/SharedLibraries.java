package dev.lectern.settings;

import dev.lectern.files.FileAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The shared libraries that Linux's loader finds, looked up without loading one: loading GTK only
 * to ask for it would cost every start.
 *
 * @param root the root folder of the system
 * @param path {@code LD_LIBRARY_PATH}, or empty
 */
record SharedLibraries(Path root, String path) {

  private static final List<String> FOLDERS =
      List.of(
          "usr/lib/x86_64-linux-gnu",
          "usr/lib64",
          "usr/lib",
          "usr/lib/aarch64-linux-gnu",
          "lib64",
          "lib",
          "usr/local/lib64",
          "usr/local/lib");

  /** Whether the library is there, or cannot be known to be absent. */
  boolean has(String name) {
    return onPath(name) || inFolders(name) || inCache(name);
  }

  private boolean onPath(String name) {
    return Arrays.stream(path.split(":", -1))
        .filter(folder -> !folder.isBlank())
        .anyMatch(folder -> Files.exists(Path.of(folder, name)));
  }

  private boolean inFolders(String name) {
    return FOLDERS.stream().anyMatch(folder -> Files.exists(root.resolve(folder).resolve(name)));
  }

  /** Systems without the loader's cache keep libraries where only their own loader knows. */
  private boolean inCache(String name) {
    Path cache = root.resolve("etc/ld.so.cache");
    if (!Files.isReadable(cache)) {
      return true;
    }
    try {
      return paths(cache)
          .filter(file -> file.endsWith("/" + name))
          .anyMatch(file -> Files.exists(root.resolve(file.substring(1))));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The cache is binary, and its strings end with a zero byte. */
  private static Stream<String> paths(Path cache) throws IOException {
    String bytes = FileAccess.text(cache, StandardCharsets.ISO_8859_1);
    return Arrays.stream(bytes.split("\0", -1)).filter(text -> text.startsWith("/"));
  }
}
