package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that lies beside a library is taken over where it is its own, and nowhere else. */
class OwnLogTest {

  private static final int PAPERS = 20;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makesALibrary() {
    file = SafeLibrary.make(folder.resolve("library.db"), PAPERS);
  }

  /** What may be done with a library. */
  enum Use {
    CHECK {
      @Override
      void of(Path library) {
        Health.check(library);
      }
    },
    REPAIR {
      @Override
      void of(Path library) {
        Health.repair(library);
      }
    },
    OPEN {
      @Override
      void of(Path library) {
        Library.open(library, Origin.WINDOW).close();
      }
    },
    BACKUP {
      @Override
      void of(Path library) {
        Copies.backup(library, library.resolveSibling("copy.db"));
      }
    },
    RESTORE {
      @Override
      void of(Path library) {
        Copies.restore(new Backups(library).newest().orElseThrow(), library);
      }
    };

    abstract void of(Path library);
  }

  @ParameterizedTest
  @EnumSource
  void refusesTheLogOfAnotherLibrary(Use use) throws Exception {
    Path other = SafeLibrary.make(folder.resolve("other.db"), 3);
    layBeside(logOf(other, "My note on another"));
    assertRefused(use);
  }

  @Test
  void refusesTheLogOfALibraryThatIsAllInIt() throws Exception {
    Path other = folder.resolve("other.db");
    Path log;
    try (Library made = Library.open(other, Origin.CLI)) {
      SafeLibrary.digest(made, "others.txt", 3);
      log = Files.copy(Connections.log(other), folder.resolve("log"));
    }
    layBeside(log);
    assertRefused(Use.OPEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {4096, 8192})
  void refusesTheLogOfAnotherProgram(int pageSize) throws Exception {
    Path other = folder.resolve("recipes.db");
    Path log = folder.resolve("log");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement s = c.createStatement()) {
      s.execute("PRAGMA page_size = " + pageSize);
      s.execute("PRAGMA journal_mode = WAL");
      s.execute("CREATE TABLE recipes (name TEXT)");
      s.execute("INSERT INTO recipes VALUES ('Bread')");
      Files.copy(Connections.log(other), log);
    }
    layBeside(log);
    assertRefused(Use.OPEN);
  }

  /** Of another program that has the same pages, and that did not write to its first one. */
  @Test
  void refusesALogThatTellsNothingButDoesNotFit() throws Exception {
    Path other = folder.resolve("recipes.db");
    Path log = folder.resolve("log");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + other);
        Statement s = c.createStatement()) {
      s.execute("PRAGMA page_size = 8192");
      s.execute("PRAGMA journal_mode = WAL");
      for (String table : "a b c d e f g h i j".split(" ")) {
        s.execute("CREATE TABLE %s (name TEXT)".formatted(table));
        s.execute("INSERT INTO %s VALUES ('Bread')".formatted(table));
      }
      s.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      s.execute("UPDATE j SET name = 'Salad'");
      Files.copy(Connections.log(other), log);
    }
    layBeside(log);
    assertRefused(Use.OPEN);
  }

  /** As where a copy was put in a library's place by hand, and the log of before stayed. */
  @Test
  void refusesTheLogOfWhatStoodHereBefore() throws Exception {
    Path backup = new Backups(file).make();
    Path log = logOf(file, "My note after the backup");
    Files.copy(backup, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    layBeside(log);
    assertRefused(Use.OPEN);
  }

  /** As where a file was copied while it was closed, and put back beside a later log. */
  @Test
  void refusesTheLogOfALaterState() throws Exception {
    byte[] early = Files.readAllBytes(file);
    edit(file, "Another note");
    edit(file, "And one more");
    Path log = logOf(file, "My last note");
    Files.write(file, early);
    layBeside(log);
    assertRefused(Use.OPEN);
  }

  /** As where an old log is put back beside a file that has gone on. */
  @Test
  void refusesALogThatIsOlderThanTheLibrary() throws Exception {
    Path log = logOf(file, "An early note");
    Library.open(file, Origin.CLI).close();
    edit(file, "A later note");
    edit(file, "One more");
    layBeside(log);
    assertRefused(Use.OPEN);
  }

  @ParameterizedTest
  @EnumSource
  void takesOverTheLogOfACrash(Use use) throws Exception {
    byte[] before = Files.readAllBytes(file);
    Path log = logOf(file, "My note before the crash");
    Files.write(file, before);
    layBeside(log);
    use.of(file);
    if (use != Use.RESTORE) {
      assertThat(note(1)).isEqualTo("My note before the crash");
    }
  }

  /** The file has some of the log already, when the crash fell into its writing back. */
  @Test
  void takesOverALogThatWasWrittenBackInPart() throws Exception {
    Path log;
    try (Library library = Library.open(file, Origin.CLI)) {
      Library.waitFor(library.apply(Intents.note(1, "First")));
      Library.waitFor(library.apply(Intents.note(2, "Second")));
      checkpoint();
      Library.waitFor(library.apply(Intents.note(1, "My note before the crash")));
      Files.copy(file, folder.resolve("file"));
      log = Files.copy(Connections.log(file), folder.resolve("log"));
    }
    Files.copy(folder.resolve("file"), file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    layBeside(log);
    assertThat(note(1)).isEqualTo("My note before the crash");
    assertThat(note(2)).isEqualTo("Second");
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void takesOverTheLogOfALibraryThatWasNeverWrittenBack() throws Exception {
    Path young = folder.resolve("young.db");
    byte[] bytes;
    Path log;
    try (Library made = Library.open(young, Origin.CLI)) {
      SafeLibrary.digest(made, "few.txt", 3);
      bytes = Files.readAllBytes(young);
      log = Files.copy(Connections.log(young), folder.resolve("log"));
    }
    file = young;
    Files.write(file, bytes);
    layBeside(log);
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void takesOverTheLogOfALibraryFromBeforeThereWereMarks() throws Exception {
    forgetMark();
    byte[] before = Files.readAllBytes(file);
    Path log = folder.resolve("log");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("UPDATE notes SET body = 'My note before the crash' WHERE paper = 1");
      Files.copy(Connections.log(file), log);
    }
    Files.write(file, before);
    layBeside(log);
    assertThat(note(1)).isEqualTo("My note before the crash");
  }

  @Test
  void takesNoNoticeOfALogThatSqliteTakesNoneOf() throws Exception {
    layBeside(Files.writeString(folder.resolve("log"), "no log at all"));
    assertThat(note(1)).isEqualTo("My note on thing 1");
  }

  /** While a window works, its log is its own; however often others look. */
  @Test
  void anOpenLibraryIsNeverRefused() throws Exception {
    try (Library library = Library.open(file, Origin.WINDOW)) {
      for (int n = 0; n < 40; n++) {
        Library.waitFor(library.apply(Intents.note(1, "Note " + n)));
        if (n % 10 == 5) {
          Library.waitFor(library.undo(3));
          checkpoint();
        }
        OwnLog.check(file);
        assertThat(Health.check(file)).isEmpty();
      }
    }
  }

  private void checkpoint() throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("PRAGMA wal_checkpoint(PASSIVE)");
    }
  }

  private void forgetMark() throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("DELETE FROM meta WHERE name IN ('file', 'commit')");
    }
  }

  private void edit(Path library, String note) {
    try (Library opened = Library.open(library, Origin.CLI)) {
      Library.waitFor(opened.apply(Intents.note(1, note)));
    }
  }

  /** A copy of the log that an edit leaves while the library is open. */
  private Path logOf(Path library, String note) throws IOException {
    try (Library opened = Library.open(library, Origin.CLI)) {
      Library.waitFor(opened.apply(Intents.note(1, note)));
      return Files.copy(Connections.log(library), folder.resolve("log"));
    }
  }

  private void layBeside(Path log) throws IOException {
    Files.deleteIfExists(folder.resolve(file.getFileName() + "-shm"));
    Files.copy(log, Connections.log(file), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private String note(long paper) {
    try (Library library = Library.open(file, Origin.CLI)) {
      return Library.waitFor(library.details(paper)).orElseThrow().note();
    }
  }

  private void assertRefused(Use use) throws IOException {
    byte[] library = Files.readAllBytes(file);
    byte[] log = Files.readAllBytes(Connections.log(file));
    assertThatThrownBy(() -> use.of(file))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("library.db-wal")
        .hasMessageContaining("nothing was changed");
    assertThat(file).hasBinaryContent(library);
    assertThat(Connections.log(file)).hasBinaryContent(log);
    Files.delete(Connections.log(file));
    assertThat(Health.check(file)).isEmpty();
  }
}
