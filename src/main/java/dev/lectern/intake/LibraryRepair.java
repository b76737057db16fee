package dev.lectern.intake;

import dev.lectern.model.Origin;
import dev.lectern.store.Health;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Repairs a library; what digests said and is lost in it is read again from their bytes. */
public final class LibraryRepair {

  private LibraryRepair() {}

  /**
   * Makes everything again that can be made from the rest. Reading again is a step of its own,
   * which leaves what the user may undo and redo. Blocks.
   */
  public static Health.Repair of(Path file, Health.Progress progress) {
    Health.Repair repair = Health.repair(file, progress);
    if (repair.unread().isEmpty()) {
      return repair;
    }
    List<String> said = new ArrayList<>(repair.said());
    try (Library library = Library.openExisting(file, Origin.WATCHER)) {
      int done = 0;
      for (long digest : repair.unread()) {
        progress.show(done++, repair.unread().size(), "reading digest " + digest);
        said.add(readAgain(library, digest));
      }
    }
    return new Health.Repair(said, List.of(), repair.aside());
  }

  private static String readAgain(Library library, long digest) {
    try {
      Rereading.Result result = Rereading.of(library, digest);
      return result.differs()
          ? "The digest %d (%s) was read again from its bytes."
              .formatted(digest, result.digest().name())
          : "The digest %d (%s) reads as before.".formatted(digest, result.digest().name());
    } catch (LibraryException noBytes) {
      return "What is lost of the digest %d could not be read again; what its papers say of it is kept."
          .formatted(digest);
    }
  }
}
