package dev.lectern.cli;

import dev.lectern.model.Tag;
import dev.lectern.store.Library;
import java.util.Optional;

/** Tags that a user names on the command line. */
final class KnownTag {

  private KnownTag() {}

  /** Fails where neither the tag nor one nested in it is there. */
  static void check(Library library, String name) {
    boolean nests =
        Library.waitFor(library.tags()).stream().anyMatch(t -> t.name().startsWith(name + "/"));
    if (!nests && find(library, name).isEmpty()) {
      throw new Failure("there is no tag " + name + "; see lectern tags");
    }
  }

  static Optional<Tag> find(Library library, String name) {
    return Library.waitFor(library.tags()).stream().filter(t -> t.name().equals(name)).findFirst();
  }
}
