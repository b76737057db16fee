package dev.lectern.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.AttachedFile;
import dev.lectern.model.AttachedFile.State;
import dev.lectern.model.Attachment;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.Touched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class FilesModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private FilesModel model;
  private Path pdf;

  @BeforeEach
  void selectsAPaper() throws IOException {
    library = SmallLibrary.open(folder);
    int teacups = SmallLibrary.paper(library, "teacups");
    model = FxExtension.get(() -> new FilesModel(library, navigator));
    library.onCommit(commit -> Fx.later(() -> model.refresh(Touched.by(commit.change()))));
    FxExtension.run(() -> model.show(new int[] {teacups}));
    pdf = Files.writeString(folder.resolve("cups.pdf"), "%PDF");
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void attachesFilesAndLetsThemGo() {
    attach(pdf);
    assertThat(files().getFirst().state()).isEqualTo(State.PRESENT);
    FxExtension.run(() -> model.letGo(files().getFirst()));
    FxExtension.await("it is gone", () -> files().isEmpty());
    assertThat(pdf).exists();
    assertThat(navigator.failures()).isEmpty();
  }

  @Test
  void opensAFileThatIsThereAndSaysOfAMissingOneThatItIsNot() throws IOException {
    attach(pdf);
    FxExtension.run(() -> model.open(files().getFirst()));
    Files.delete(pdf);
    showAnew();
    FxExtension.run(() -> model.open(files().getFirst()));
    assertThat(navigator.asked()).hasSize(2);
    assertThat(navigator.asked().getFirst()).isEqualTo("file " + pdf);
    assertThat(navigator.asked().getLast()).startsWith("say " + pdf + " is not there any more");
  }

  @Test
  void aFileThatAnImportedFileNamedIsReadAndOpenedOnlyOnceItIsConfirmed() throws IOException {
    int teacups = SmallLibrary.paper(library, "teacups");
    Attachment named = Attachment.unconfirmed(UUID.randomUUID(), pdf.toString());
    Edit<Attachment> edit = new Edit<>(teacups, null, named);
    library.apply(present -> Optional.of(new Change.Attach(named.uuid(), edit))).join();
    showAnew();
    assertThat(files().getFirst().state()).isEqualTo(State.UNCONFIRMED);
    assertThat(navigator.asked()).isEmpty();
    ButtonType open = new ButtonType("Open", ButtonData.OTHER);
    Alert question = FxExtension.get(() -> ConfirmFile.question(pdf, open));
    assertThat(question.getContentText()).isEqualTo(pdf.toString());
    FxExtension.run(() -> model.open(files().getFirst()));
    FxExtension.await("it is opened", () -> !navigator.asked().isEmpty());
    assertThat(navigator.asked()).containsExactly("file " + pdf);
    FxExtension.await("it is confirmed", () -> files().getFirst().state() == State.PRESENT);
  }

  @Test
  void anotherFileTakesThePlaceOfAMissingOneInOneStep() throws IOException {
    attach(pdf);
    Path moved = Files.move(pdf, folder.resolve("moved.pdf"));
    showAnew();
    assertThat(files().getFirst().state()).isEqualTo(State.MISSING);
    FxExtension.run(() -> model.relink(files().getFirst(), moved));
    FxExtension.await("it is found", () -> files().getFirst().file().equals(moved));
    assertThat(files()).hasSize(1);
    assertThat(files().getFirst().state()).isEqualTo(State.PRESENT);
    library.undo(1).join();
    FxExtension.await("it is missing", () -> files().getFirst().state() == State.MISSING);
  }

  @Test
  void tellsWhyAFileCannotBeAttached() {
    FxExtension.run(() -> model.attach(List.of(folder.resolve("nowhere.pdf"))));
    FxExtension.await("it is told", () -> !navigator.failures().isEmpty());
    assertThat(navigator.failures().getFirst()).hasMessageContaining("nowhere.pdf is no file");
  }

  @ParameterizedTest
  @CsvSource({"a.pdf, true", "a.PDF b.pdf, true", "a.pdf b.txt, false", "page.html, false"})
  void takesDroppedFilesOnlyWhereAllArePdfs(String names, boolean taken) {
    List<Path> dropped = List.of(names.split(" ")).stream().map(folder::resolve).toList();
    assertThat(model.takes(dropped)).isEqualTo(taken);
    FxExtension.run(() -> model.show(new int[0]));
    assertThat(model.takes(dropped)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1, 1 byte", "999, 999 bytes", "1500, 1.5 KB", "340000, 340 KB", "12e9, 12 GB"})
  void saysHowLargeAFileIs(double bytes, String words) {
    assertThat(FileSize.of((long) bytes)).isEqualTo(words);
  }

  private void attach(Path file) {
    FxExtension.run(() -> model.attach(List.of(file)));
    FxExtension.await("it is attached", () -> files().size() == 1);
  }

  /** Looks at the files anew: nothing tells when one goes from the disk. */
  private void showAnew() {
    int paper = SmallLibrary.paper(library, "teacups");
    FxExtension.run(() -> model.show(new int[0]));
    FxExtension.run(() -> model.show(new int[] {paper}));
    FxExtension.await("the files are there", () -> files().size() == 1);
  }

  private List<AttachedFile> files() {
    return model.filesProperty().get();
  }
}
