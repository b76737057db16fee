package dev.lectern.ui.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.intake.WatchedFolder.State;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class WatchModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private final List<Path> looked = new ArrayList<>();
  private Path downloads;
  private Library library;
  private WatchModel model;

  @BeforeEach
  void opensAnEmptyLibrary() throws IOException {
    downloads = Files.createDirectory(folder.resolve("Downloads"));
    library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    model = model();
  }

  @AfterEach
  void closes() {
    model.close();
    library.close();
  }

  @Test
  void tellsWhatCameFromAFolderAndShowsIt() {
    SmallLibrary.page(downloads);
    FxExtension.run(() -> model.add(downloads));
    FxExtension.await("it is told", () -> !navigator.asked().isEmpty());
    assertThat(navigator.asked()).containsExactly("say 3 new papers from Downloads – Show");
    FxExtension.run(navigator::takeOffer);
    assertThat(navigator.asked()).contains("search digest:1");
  }

  @Test
  void keepsTheFoldersOfThisLibraryAsSoonAsTheyChange() {
    FxExtension.run(() -> model.add(downloads));
    FxExtension.run(() -> model.add(folder));
    FxExtension.run(() -> model.add(downloads));
    assertThat(model().folders()).extracting(f -> f.folder()).containsExactly(downloads, folder);
    FxExtension.run(() -> model.remove(model.folders().getFirst()));
    assertThat(model().folders()).extracting(f -> f.folder()).containsExactly(folder);
  }

  @Test
  void watchesNothingForALibraryThatNobodyChoseFoldersFor() {
    FxExtension.run(() -> model.add(downloads));
    try (Library other = Library.open(folder.resolve("other.db"), Origin.WINDOW);
        WatchModel none = FxExtension.get(() -> new WatchModel(other, navigator, looked::addAll))) {
      assertThat(none.folders()).isEmpty();
    }
  }

  @Test
  void saysWhereTheFoldersCannotBeKept() throws IOException {
    Files.createDirectories(folder.resolve("library.db-folders/in-the-way"));
    FxExtension.run(() -> model.add(downloads));
    assertThat(navigator.failures().getFirst())
        .hasMessageStartingWith("The watched folders could not be written down for the next start");
    assertThat(model.folders()).hasSize(1);
  }

  @Test
  void showsThatAFolderIsAway() {
    FxExtension.run(() -> model.add(folder.resolve("gone")));
    FxExtension.await("it is shown", () -> model.folders().getFirst().state() == State.MISSING);
    assertThat(navigator.failures()).isEmpty();
  }

  @Test
  void offersALookAtWhatIsDoubtful() throws IOException {
    Path odd =
        Files.writeString(
            downloads.resolve("odd.txt"), "Some prose.\n@foo{alpha, title={A Title of Words}}\n");
    FxExtension.run(() -> model.add(downloads));
    FxExtension.await("it is told", () -> !navigator.asked().isEmpty());
    assertThat(navigator.asked())
        .containsExactly("say odd.txt in Downloads may be a digest – Look…");
    FxExtension.run(navigator::takeOffer);
    assertThat(looked).containsExactly(odd);
  }

  @Test
  void namesAFileThatFailed() throws IOException {
    Files.writeString(downloads.resolve("broken.bib"), "@string{jan = {January}}\n");
    FxExtension.run(() -> model.add(downloads));
    FxExtension.await("it is told", () -> !navigator.failures().isEmpty());
    assertThat(navigator.failures().getFirst())
        .hasMessageStartingWith("broken.bib in Downloads could not be imported: ");
  }

  private WatchModel model() {
    return FxExtension.get(() -> new WatchModel(library, navigator, looked::addAll));
  }
}
