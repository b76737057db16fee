package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ProcessLocks;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library that is open in this process, and commands that are led to its files. */
class OpenLibraryTest {

  @TempDir Path folder;
  private Path file;
  private TestRun lectern;
  private Library window;

  @BeforeEach
  void opensALibrary() {
    file = folder.resolve("papers");
    lectern = new TestRun(file);
    lectern.ok("import", TestRun.DIGEST.toString());
    window = Library.open(file, Origin.WINDOW);
  }

  @AfterEach
  void hasItsLocksStill() throws IOException {
    try (Library still = window) {
      assertThat(ProcessLocks.ofProcess(file)).as("on the library").isNotEmpty();
      assertThat(ProcessLocks.ofProcess(beside("-shm"))).as("on its index").isNotEmpty();
    }
  }

  @Test
  void aFolderWithTheLibraryIsImportedWithoutIt() throws IOException {
    Files.copy(Path.of("src/main/resources/dev/lectern/samples/daily-papers-aug-4.txt"), digest());
    Files.createSymbolicLink(folder.resolve("linked.txt"), file);
    Files.createLink(folder.resolve("second name.txt"), file);
    Files.createLink(folder.resolve("index.txt"), beside("-shm"));
    Path deeper = Files.createDirectories(folder.resolve("deeper"));
    Files.move(copyOf(file), deeper.resolve("other.db"));
    String said = lectern.ok("import", folder.toString());
    assertThat(said.lines()).singleElement().asString().contains("page.txt: huggingface");
  }

  @Test
  void itsFilesAreNoDigestsByAnyName() throws IOException {
    Path second = Files.createLink(folder.resolve("second name.txt"), file);
    Path linked = Files.createSymbolicLink(folder.resolve("linked.txt"), beside("-wal"));
    for (Path named : List.of(file, beside("-wal"), beside("-shm"), second, linked)) {
      assertThat(lectern.run("import", named.toString())).isEqualTo(1);
      assertThat(lectern.out() + lectern.err())
          .contains(named + ": is a library or belongs to one, and no digest");
      assertThat(lectern.run("import", "--format", "bibtex", named.toString())).isEqualTo(1);
    }
  }

  @Test
  void itsFilesAreNotAttached() throws IOException {
    Path second = Files.createLink(folder.resolve("second name.pdf"), file);
    for (Path named : List.of(file, beside("-wal"), second)) {
      assertThat(lectern.run("attach", "1", named.toString())).isEqualTo(1);
      assertThat(lectern.err()).contains(named + " is a library or belongs to one");
    }
  }

  @Test
  void anImportThatNamesThemAsAttachmentsDoesNotReadThem() throws IOException {
    Files.writeString(
        folder.resolve("with files.bib"),
        "@article{one, title={Grasping Things That Move}, year={2024}, file={:papers:PDF}}");
    lectern.ok("import", folder.resolve("with files.bib").toString());
    assertThat(lectern.ok("attach", "one", "--list", "--json"))
        .contains("papers")
        .contains("\"sha256\":null");
  }

  @Test
  void nothingIsWrittenOverThem() throws IOException {
    byte[] before = Files.readAllBytes(copyOf(file));
    Path second = Files.createLink(folder.resolve("second name.bib"), file);
    for (Path named : List.of(file, second, beside("-wal"), beside("-journal"))) {
      assertThat(lectern.run("export", "--format", "bibtex", "--output", named.toString()))
          .isEqualTo(1);
      assertThat(lectern.err()).contains(named + " is a library or belongs to one");
      assertThat(lectern.run("backup", named.toString())).isEqualTo(1);
    }
    assertThat(beside("-journal")).doesNotExist();
    assertThat(Files.readAllBytes(copyOf(file))).isEqualTo(before);
  }

  @Test
  void itIsNoNoteAndNoCitationStyle() throws IOException {
    assertThat(lectern.run("note", "1", "--file", file.toString())).isEqualTo(1);
    assertThat(lectern.err()).contains("belongs to the library that is open");
    Path style = Files.createLink(folder.resolve("house.csl"), file);
    assertThat(lectern.run("export", "--format", "text", "--style", style.toString())).isEqualTo(1);
    assertThat(lectern.err()).contains("belongs to the library that is open");
  }

  /** Read by another program, so that the test does not take the locks away itself. */
  private Path copyOf(Path original) throws IOException {
    Path copy = Files.createTempFile(folder, "read", ".copy");
    try {
      int code = new ProcessBuilder("cp", original.toString(), copy.toString()).start().waitFor();
      assertThat(code).isZero();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return copy;
  }

  private Path digest() {
    return folder.resolve("page.txt");
  }

  private Path beside(String ending) {
    return folder.resolve("papers" + ending);
  }
}
