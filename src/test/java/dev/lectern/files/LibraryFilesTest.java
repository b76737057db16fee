package dev.lectern.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryFilesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "library.db",
        "LIBRARY.DB",
        "other.sqlite3",
        "library.db-wal",
        "library.db-watched",
        "library.db-folders.new",
        "library.db.damaged-2026-11-21T103000",
        "papers.replaced-2026-11-21T103000",
        "papers.rescued-2026-11-21T103000-wal",
        ".papers-damaged.part-wal",
        "backups/papers-2026-11-21T1030-2.db",
        "papers-words/0-1b2c.words",
      })
  void knowsTheFilesOfLibrariesByTheirNames(String name) throws IOException {
    assertThat(LibraryFiles.isDatabase(written(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page.txt",
        "library.db.txt",
        "db",
        "reading-journal",
        "my-words/list.txt",
        "a-wal",
        "b.bib"
      })
  void leavesOtherNamesAlone(String name) throws IOException {
    assertThat(LibraryFiles.isDatabase(written(name))).isFalse();
  }

  @Test
  void knowsALibraryOfAnyNameByWhatStandsBesideIt() throws IOException {
    Path library = written("papers");
    assertThat(LibraryFiles.isOne(library)).isFalse();
    Path log = written("papers-wal");
    assertThat(List.of(library, log)).allMatch(LibraryFiles::isOne);
    assertThat(LibraryFiles.isInUse(folder.resolve("papers-shm"))).as("not yet there").isTrue();
  }

  @Test
  void looksWhereALinkLeads() throws IOException {
    Path link = folder.resolve("page.txt");
    Files.createSymbolicLink(link, written("library.db"));
    assertThat(LibraryFiles.isDatabase(link)).isTrue();
  }

  @Test
  void neverOpensWhatSqliteHasOpen() throws IOException {
    Path library = written("papers");
    Path linked = Files.createSymbolicLink(folder.resolve("link"), library);
    try (OpenLibraries.Claim claim = OpenLibraries.claim(linked)) {
      Path log = written("papers-wal");
      Path second = Files.createLink(folder.resolve("second.txt"), library);
      Path secondLog = Files.createLink(folder.resolve("third.txt"), log);
      for (Path file : List.of(library, linked, log, second, secondLog)) {
        refuses(file, () -> FileAccess.read(file));
        refuses(file, () -> FileAccess.bytes(file));
        refuses(file, () -> FileAccess.text(file));
        refuses(file, () -> FileAccess.lines(file));
        refuses(file, () -> FileAccess.write(file));
        refuses(file, () -> FileAccess.write(file, "text"));
        refuses(file, () -> FileAccess.writer(file));
        refuses(file, () -> FileAccess.channel(file));
        refuses(file, () -> FileAccess.copy(file, folder.resolve("copy")));
        refuses(
            file,
            () -> FileAccess.copy(written("x.txt"), file, StandardCopyOption.REPLACE_EXISTING));
      }
      assertThat(FileAccess.text(library.resolveSibling("x.txt"))).isEqualTo("x.txt");
    }
    assertThat(FileAccess.text(library)).as("when it is closed").isEqualTo("papers");
  }

  @Test
  void knowsALibraryThatWasRenamedWhileItWasOpen() throws IOException {
    Path library = written("papers");
    Path moved = folder.resolve("moved.txt");
    try (OpenLibraries.Claim claim = OpenLibraries.claim(library)) {
      Files.move(library, moved);
      refuses(moved, () -> FileAccess.read(moved));
    }
  }

  @Test
  void letsNobodyWriteOverALibrary() throws IOException {
    for (Path taken :
        List.of(written("library.db"), folder.resolve("library.db-wal"), written("papers"))) {
      written("papers-shm");
      assertThatThrownBy(() -> FileAccess.checkTarget(taken))
          .isInstanceOf(LibraryFileException.class)
          .hasMessageContaining(taken + " is a library or belongs to one");
    }
    assertThatCode(() -> FileAccess.checkTarget(folder.resolve("new.db")))
        .doesNotThrowAnyException();
  }

  @Test
  void doesWhatIsToBeDoneLastWhenTheLastHasClosedIt() throws IOException {
    Path library = written("papers");
    StringBuilder told = new StringBuilder();
    OpenLibraries.Claim first = OpenLibraries.claim(library);
    OpenLibraries.Claim second = OpenLibraries.claim(folder.resolve(".").resolve("papers"));
    first.afterLast(() -> told.append("done"));
    first.close();
    assertThat(told).isEmpty();
    second.close();
    assertThat(told).hasToString("done");
  }

  private static void refuses(Path file, Executable opening) {
    assertThatThrownBy(opening::execute)
        .isInstanceOf(LibraryFileException.class)
        .hasMessageContaining(file.toString());
  }

  private Path written(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }
}
