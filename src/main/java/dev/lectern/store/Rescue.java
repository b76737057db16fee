package dev.lectern.store;

import dev.lectern.store.Place.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of what the connections of a library still see, made when its file has lost its name; it
 * takes the steps that the file cannot take any more.
 */
final class Rescue {

  private final Place place;
  private Standing standing;
  private Optional<Path> moved;
  private @Nullable Path copy;
  private String refused = "";

  private Rescue(Place place, Standing standing) {
    this.place = place;
    this.standing = standing;
    this.moved = standing == Standing.GONE ? place.now() : Optional.empty();
  }

  /** Makes the copy, outside a transaction; a rescue without one where there is no room for it. */
  static Rescue of(Sql writer, Place place, Standing standing) {
    Rescue rescue = new Rescue(place, standing);
    try {
      rescue.copy = rescue.copied(writer);
    } catch (LibraryException | IOException failed) {
      rescue.refused = String.valueOf(failed.getMessage());
    }
    return rescue;
  }

  /** Goes on with the same copy after the names have changed once more. */
  void turnTo(Standing now) {
    standing = now;
    moved = now == Standing.GONE ? place.now() : Optional.empty();
  }

  private Path copied(Sql writer) throws IOException {
    Path copy = free(place.file().getFileName() + ".rescued-" + SetAside.moment());
    Path part = copy.resolveSibling("." + copy.getFileName() + LibraryCopy.PART);
    Files.deleteIfExists(part);
    try {
      writer.run("VACUUM INTO ?", part.toString());
      LibraryCopy.put(part, copy);
      return copy;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Two windows may lose the same library in the same second. */
  private Path free(String name) throws IOException {
    Path copy = folder().resolve(name);
    for (int n = 2; Files.exists(copy); n++) {
      copy = copy.resolveSibling(name + "-" + n);
    }
    return copy;
  }

  /** Beside the name; where its folder is gone too, beside the file or at home. */
  private Path folder() throws IOException {
    Path home = Path.of(System.getProperty("user.home", "."));
    return Stream.of(Optional.of(place.file()), moved, Optional.of(home.resolve("library")))
        .flatMap(Optional::stream)
        .map(file -> file.toAbsolutePath().getParent())
        .filter(folder -> folder != null && Files.isWritable(folder))
        .findFirst()
        .orElseThrow(() -> new IOException("there is no folder to write to"));
  }

  /** Whether the names still stand as they did when it was last spoken of. */
  boolean isOf(Standing now) {
    return standing == now;
  }

  /** Whether all that was acknowledged, and what is kept by now, is safe in the copy. */
  boolean isMade() {
    return copy != null && Files.exists(copy);
  }

  /** Makes a step in the copy. */
  void keep(Function<Sql, ?> work) {
    if (copy == null) {
      return;
    }
    try (Sql sql = Connections.writer(copy)) {
      Database.inTransaction(sql, work);
    } catch (SQLException e) {
      throw StoreFailure.explain(e);
    }
  }

  /** What happened and what to do, for whoever wanted a step made. */
  LostLibraryException told() {
    return new LostLibraryException(
        copy == null
            ? "%s, and no copy of it could be made (%s): what you do now is not kept. Close Lectern."
                .formatted(happened(), refused)
            : "%s. What you did, also now, is kept in %s and no longer in the library: close Lectern, and open the one you want to go on with."
                .formatted(happened(), copy));
  }

  private String happened() {
    Path file = place.file();
    return switch (standing) {
      case REPLACED ->
          "Another file was put in the place of the library %s while it was open, and it lacks your last changes"
              .formatted(file);
      case LOG_LOST ->
          "The log %s of the library was deleted or replaced while it was open"
              .formatted(place.log());
      case GONE, SAME ->
          moved
              .map(to -> "The library %s was moved to %s while it was open".formatted(file, to))
              .orElse("The library %s was deleted while it was open".formatted(file));
    };
  }
}
