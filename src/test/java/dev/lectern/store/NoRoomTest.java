package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.Origin;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No room for more: a sentence, and everything that was there is there. */
class NoRoomTest {

  @TempDir Path folder;

  @Test
  void aFullDiskKeepsNothingOfWhatDidNotFit() {
    Path file = SafeLibrary.make(folder.resolve("library.db"), 20);
    try (Library library = Library.open(file, Origin.CLI)) {
      Library.waitFor(library.apply(NoRoomTest::allowNoMorePages));
      assertThatThrownBy(() -> SafeLibrary.digest(library, "more.txt", 2_000))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("The disk is full");
      assertThatThrownBy(
              () -> Library.waitFor(library.apply(Intents.note(1, "long ".repeat(90_000)))))
          .hasMessageContaining("The disk is full");
      assertThat(Library.waitFor(library.digests())).hasSize(1);
      assertThat(Library.waitFor(library.details(1)).orElseThrow().note())
          .isEqualTo("My note on thing 1");
      Library.waitFor(library.apply(present -> room(present, 1_000_000)));
      SafeLibrary.digest(library, "more.txt", 2_000);
      assertThat(Library.waitFor(library.digests())).hasSize(2);
    }
    assertThat(Health.check(file)).isEmpty();
  }

  private static Optional<dev.lectern.model.Change> allowNoMorePages(Present present) {
    return room(present, present.sql().number("PRAGMA page_count") + 4);
  }

  private static Optional<dev.lectern.model.Change> room(Present present, long pages) {
    present.sql().number("PRAGMA max_page_count = " + pages);
    return Optional.empty();
  }

  @Test
  void aLibraryOnAMissingDriveIsNeverSilentlyANewOne() {
    Path drive = folder.resolve("drive");
    assertThatThrownBy(() -> Library.open(drive.resolve("library.db"), Origin.WINDOW))
        .hasMessageContaining("The folder " + drive + " does not exist");
    assertThat(drive).doesNotExist();
  }
}
