package dev.lectern.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The libraries that SQLite has open in this process; nobody else may open their files. */
public final class OpenLibraries {

  /** What SQLite puts behind a library's name for its own files; first of all, nothing. */
  private static final List<String> ENDINGS = List.of("", "-wal", "-shm", "-journal");

  private static final List<Claim> CLAIMS = new CopyOnWriteArrayList<>();
  private static final Map<Path, List<Runnable>> AFTER_LAST = new HashMap<>();

  private OpenLibraries() {}

  /** One who has a library open, and what its files were then; they may have lost their names. */
  public static final class Claim implements AutoCloseable {
    private final Path name;
    private volatile List<FileIdentity> files = List.of();

    private Claim(Path name) {
      this.name = name;
    }

    /** The library's file, without links. */
    public Path name() {
      return name;
    }

    /** Takes down which files there are now, once SQLite has opened or made them. */
    public void look() {
      files = present();
    }

    private List<FileIdentity> present() {
      return ENDINGS.stream()
          .flatMap(ending -> FileIdentity.of(beside(name, ending)).stream())
          .toList();
    }

    private boolean covers(Path file, Optional<FileIdentity> identity) {
      return ENDINGS.stream().anyMatch(ending -> file.equals(beside(name, ending)))
          || identity.isPresent()
              && Stream.concat(files.stream(), present().stream()).anyMatch(identity.get()::isSame);
    }

    /** Does something when nobody here has the library open any more. */
    public void afterLast(Runnable step) {
      synchronized (CLAIMS) {
        AFTER_LAST.computeIfAbsent(name, n -> new ArrayList<>()).add(step);
      }
    }

    /** To be called when SQLite has closed it. */
    @Override
    public void close() {
      synchronized (CLAIMS) {
        CLAIMS.remove(this);
        if (CLAIMS.stream().noneMatch(other -> other.name.equals(name))) {
          AFTER_LAST.getOrDefault(name, List.of()).forEach(Runnable::run);
          AFTER_LAST.remove(name);
        }
      }
    }
  }

  /** Notes that SQLite opens a library; to be called before it does. */
  public static Claim claim(Path library) {
    Claim claim = new Claim(real(library));
    claim.look();
    synchronized (CLAIMS) {
      CLAIMS.add(claim);
    }
    return claim;
  }

  /** Whether a name leads to a file of one of them: by itself, by a link, or as a second name. */
  static boolean hold(Path file) {
    if (CLAIMS.isEmpty()) {
      return false;
    }
    Path name = real(file);
    Optional<FileIdentity> identity = FileIdentity.of(file);
    return CLAIMS.stream().anyMatch(claim -> claim.covers(name, identity));
  }

  /** The file's name without links, as far as it is there. */
  static Path real(Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    try {
      return absolute.toRealPath();
    } catch (IOException notThere) {
      return folder == null ? absolute : real(folder).resolve(absolute.getFileName());
    }
  }

  private static Path beside(Path name, String ending) {
    return name.resolveSibling(name.getFileName() + ending);
  }
}
