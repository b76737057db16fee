package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.AttachedFile;
import dev.lectern.model.AttachedFile.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentIntentsTest {

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private SmallLibrary small;
  private Path pdf;

  @BeforeEach
  void writesAFile() throws IOException {
    small = new SmallLibrary(folder);
    Files.createDirectories(folder.resolve("pdf"));
    pdf = Files.writeString(folder.resolve("pdf/grasp.pdf"), "abc");
  }

  @AfterEach
  void closes() {
    small.close();
  }

  @Test
  void keepsPathsBelowTheLibrarysFolderRelativeToIt() throws IOException {
    Path other = Files.writeString(elsewhere.resolve("other.pdf"), "other");
    attach(pdf, other);
    assertThat(files())
        .extracting(f -> f.attachment().path())
        .containsExactly("pdf/grasp.pdf", other.toAbsolutePath().toString());
    assertThat(files()).extracting(AttachedFile::state).containsOnly(State.PRESENT);
    assertThat(files().getFirst().attachment().sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(files().getFirst().attachment().bytes()).isEqualTo(3);
    assertThat(files().getFirst().file()).hasSameTextualContentAs(pdf);
  }

  @Test
  void theSameFileTwiceChangesNothing() {
    attach(pdf, pdf);
    assertThat(files()).hasSize(1);
    attach(folder.resolve("pdf/../pdf/grasp.pdf"));
    assertThat(files()).hasSize(1);
  }

  @Test
  void missingAndChangedFilesAreShownAsSuch() throws IOException {
    attach(pdf);
    Files.writeString(pdf, "abcd");
    assertThat(files().getFirst().state()).isEqualTo(State.CHANGED);
    Files.delete(pdf);
    assertThat(files().getFirst().state()).isEqualTo(State.MISSING);
    assertThatThrownBy(() -> attach(pdf)).hasMessageContaining("grasp.pdf");
  }

  @Test
  void attachingAndLettingGoAreUndoneAndRedone() {
    attach(pdf);
    small.apply(AttachmentIntents.remove(1, 1));
    assertThat(files()).isEmpty();
    assertThat(pdf).exists();
    small.reopen();
    small.undo();
    assertThat(files()).hasSize(1);
    small.undo();
    assertThat(files()).isEmpty();
    small.redo();
    assertThat(files()).hasSize(1);
    assertThatThrownBy(() -> small.apply(AttachmentIntents.remove(1, 2)))
        .hasMessageContaining("no file 2");
  }

  private void attach(Path... files) {
    small.apply(AttachmentIntents.attach(small.file(), 1, List.of(files)));
  }

  private List<AttachedFile> files() {
    return Library.waitFor(small.library.attachments(1));
  }
}
