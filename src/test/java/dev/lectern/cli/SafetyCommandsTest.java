package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetyCommandsTest {

  @TempDir Path folder;
  private Path library;
  private TestRun lectern;

  @BeforeEach
  void importsADigest() {
    library = folder.resolve("library.db");
    lectern = new TestRun(library);
    lectern.ok("import", TestRun.DIGEST.toString());
  }

  @Test
  void copiesChecksAndRestores() {
    assertThat(lectern.ok("check")).contains("The library is well.");
    String copy = folder.resolve("copy.db").toString();
    lectern.ok("backup", copy);
    lectern.ok("note", "1", "--set", "After the copy");
    assertThat(lectern.ok("restore", copy)).contains("library.db.replaced-");
    assertThat(lectern.ok("note", "1")).isBlank();
    assertThat(lectern.ok("count").strip()).isEqualTo("36");
    assertThat(lectern.ok("check")).contains("The library is well.");
  }

  @Test
  void copiesOverNoLibraryThatSomebodyHasOpen() {
    Path other = folder.resolve("other.db");
    try (Library open = Library.open(other, Origin.WINDOW)) {
      assertThat(open.file()).isEqualTo(other);
      assertThat(lectern.run("backup", other.toString())).isEqualTo(1);
      assertThat(lectern.err()).contains("other.db is a library that is in use");
    }
    assertThat(new TestRun(other).ok("count").strip()).isEqualTo("0");
  }

  @Test
  void makesADailyBackupBesideTheLibrary() {
    assertThat(folder.resolve("backups")).isDirectoryContaining("glob:**library-*.db");
  }

  @Test
  void saysThatALibraryIsDamagedAndRepairsIt() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(library.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2);
    }
    assertThat(lectern.run("check")).isEqualTo(1);
    assertThat(lectern.out()).contains("The file is damaged").contains("lectern check --repair");
    assertThat(lectern.ok("check", "--repair"))
        .contains("library.db.damaged-")
        .contains("The library is well now.");
    assertThat(lectern.ok("count").strip()).isEqualTo("36");
  }

  @Test
  void saysThatThereIsNoLibrary() throws IOException {
    TestRun nowhere = new TestRun(folder.resolve("other.db"));
    for (String command : new String[] {"check", "backup"}) {
      assertThat(
              command.equals("check")
                  ? nowhere.run("check")
                  : nowhere.run("backup", folder.resolve("x.db").toString()))
          .isEqualTo(1);
      assertThat(nowhere.err()).contains("there is no library at");
    }
    assertThat(Files.exists(folder.resolve("other.db"))).isFalse();
  }
}
