package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.Patience;
import dev.lectern.model.Origin;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

  private static final LocalDateTime HALF_PAST_TEN = LocalDateTime.of(2026, 11, 21, 10, 30);

  @TempDir Path folder;
  private Path file;
  private Backups backups;

  @BeforeEach
  void makesALibrary() throws IOException {
    file = SafeLibrary.make(folder.resolve("library.db"), 3);
    backups = new Backups(file);
    for (Path automatic : backups.all()) {
      Files.delete(automatic);
    }
  }

  @Test
  void isNamedByItsMinute() {
    assertThat(make(HALF_PAST_TEN)).hasFileName("library-2026-11-21T1030.db");
    assertThat(make(HALF_PAST_TEN)).hasFileName("library-2026-11-21T1030-2.db");
    assertThat(backups.newest())
        .get()
        .satisfies(n -> assertThat(n).hasFileName("library-2026-11-21T1030-2.db"));
  }

  @Test
  void holdsEverythingButIndexesAndGetsThoseWhenOpened() throws Exception {
    Path backup = make(HALF_PAST_TEN);
    assertThat(number(backup, "SELECT count(*) FROM words")).isZero();
    assertThat(
            number(
                backup, "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL"))
        .isZero();
    assertThat(Health.check(backup)).isEmpty();
    try (Library opened = Library.open(backup, Origin.CLI)) {
      assertThat(found(opened, "note:thing")).containsExactlyInAnyOrder(1, 2, 3);
      assertThat(found(opened, "tag:rl")).containsExactlyInAnyOrder(1, 2);
      assertThat(Library.waitFor(opened.undo(1))).hasSize(1);
    }
    assertThat(Health.check(backup)).isEmpty();
    assertThat(number(backup, "SELECT count(*) FROM words")).isEqualTo(3);
  }

  @Test
  void keepsTenAtMost() {
    for (int day = 1; day <= 13; day++) {
      make(HALF_PAST_TEN.minusDays(day));
    }
    make(HALF_PAST_TEN);
    assertThat(backups.all()).hasSize(Backups.MOST);
    assertThat(backups.newest().orElseThrow()).hasFileName("library-2026-11-21T1030.db");
  }

  @Test
  void takesAFifthOfTheFreeSpaceAtMostButKeepsTheNewest() throws IOException {
    long size = Files.size(make(HALF_PAST_TEN));
    for (int day = 1; day <= 5; day++) {
      make(HALF_PAST_TEN.plusDays(day));
    }
    backups.prune(size * 5 * 3 + size);
    assertThat(backups.all()).hasSize(3);
    backups.prune(0);
    assertThat(backups.all()).hasSize(1);
    assertThat(backups.newest().orElseThrow()).hasFileName("library-2026-11-26T1030.db");
  }

  @Test
  void isMadeOnceADayAndOnlyWhenSomethingHasChanged() throws IOException {
    open(Origin.WINDOW);
    assertThat(backups.all()).isEmpty();
    change();
    assertThat(backups.all()).hasSize(1);
    change();
    assertThat(backups.all()).hasSize(1);
    yesterday(backups.all().getFirst());
    change();
    assertThat(backups.all()).hasSize(2);
  }

  /** A window that is closed at once takes a running backup with it. */
  private void open(Origin origin) {
    Library.open(file, origin).close();
    assertThat(folder.resolve("backups"))
        .satisfiesAnyOf(
            f -> assertThat(f).doesNotExist(),
            f -> assertThat(f).isDirectoryNotContaining("glob:**.part"));
    backups.all().forEach(b -> b.toFile().delete());
  }

  private void change() {
    try (Library library = Library.open(file, Origin.CLI)) {
      Library.waitFor(library.apply(Intents.note(1, "Changed at " + Instant.now())));
    }
  }

  private static void yesterday(Path backup) throws IOException {
    String name = backup.getFileName().toString();
    String day = name.substring("library-".length(), "library-".length() + 10);
    Files.move(
        backup,
        backup.resolveSibling(name.replace(day, LocalDate.parse(day).minusDays(1).toString())));
  }

  @Test
  void aWindowMakesItBehindItsBack() throws Exception {
    try (Library window = Library.open(file, Origin.WINDOW)) {
      Library.waitFor(window.apply(Intents.note(1, "While the window is open")));
      Patience.until("it is made", () -> backups.all().size() == 1);
    }
  }

  @Test
  void isMadeBeforeAMigrationAlsoOneThatFails() throws Exception {
    try (Connection c = connect(file);
        Statement statement = c.createStatement()) {
      statement.execute("PRAGMA user_version = 0"); // Its migrations will find their tables there.
    }
    assertThatThrownBy(() -> Library.open(file, Origin.CLI)).isInstanceOf(LibraryException.class);
    assertThat(number(file, "SELECT count(*) FROM notes")).isEqualTo(3);
    assertThat(number(file, "PRAGMA user_version")).isZero();
    assertThat(backups.all()).hasSize(1);
    assertThat(number(backups.all().getFirst(), "SELECT count(*) FROM notes")).isEqualTo(3);
  }

  @Test
  void clearsAwayWhatAKilledProgramLeftAndNothingElse() throws IOException {
    Path left = Files.createDirectories(folder.resolve("backups")).resolve(".library-x.db-1.part");
    Path own = Files.writeString(folder.resolve("backups/my notes.txt"), "mine");
    Files.writeString(left, "half");
    Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(2, ChronoUnit.DAYS)));
    make(HALF_PAST_TEN);
    backups.prune(0);
    assertThat(left).doesNotExist();
    assertThat(own).exists();
  }

  /** Closing must neither wait for a backup nor touch a connection that is closed already. */
  @Test
  void aWindowThatIsClosedAtAnyMomentEndsItsBackup() throws Exception {
    for (int i = 0; i < 30; i++) {
      Library window = Library.open(file, Origin.WINDOW);
      Library.waitFor(window.apply(Intents.note(1, "Change " + i)));
      Thread.sleep(i);
      window.close();
      assertThat(folder.resolve("backups")).isDirectoryNotContaining("glob:**.part");
      for (Path backup : backups.all()) {
        assertThat(Health.check(backup)).isEmpty();
        Files.delete(backup);
      }
    }
  }

  @Test
  void copiesWhileOthersWrite() {
    try (Library window = Library.open(file, Origin.WINDOW)) {
      for (int i = 0; i < 20; i++) {
        var edit = window.apply(Intents.note(1, "Note " + i));
        Copies.backup(file, folder.resolve("copy.db"));
        Library.waitFor(edit);
        assertThat(Health.check(folder.resolve("copy.db"))).isEmpty();
      }
    }
  }

  @Test
  void neverOverwritesTheLibraryOrAFileThatIsNone() throws IOException {
    Path thesis = Files.writeString(folder.resolve("thesis.tex"), "mine");
    assertThatThrownBy(() -> Copies.backup(file, file))
        .hasMessageContaining("is the library itself");
    assertThatThrownBy(() -> Copies.backup(file, thesis))
        .hasMessageContaining("no Lectern library");
    assertThat(thesis).hasContent("mine");
    assertThatThrownBy(() -> Copies.restore(thesis, file))
        .hasMessageContaining("no Lectern library");
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void restoringKeepsWhatWasThere() {
    Path copy = folder.resolve("copy.db");
    Copies.backup(file, copy);
    change();
    Path aside = Copies.restore(copy, file).orElseThrow();
    assertThat(note(file)).isEqualTo("My note on thing 1");
    assertThat(note(aside)).startsWith("Changed at");
  }

  @Test
  void restoresWhereThereIsNoLibraryAnyMore() throws IOException {
    Path copy = folder.resolve("copy.db");
    Copies.backup(file, copy);
    Files.delete(file);
    assertThat(Copies.restore(copy, file)).isEmpty();
    assertThat(note(file)).isEqualTo("My note on thing 1");
  }

  @Test
  void restoringWaitsUntilNobodyHasTheLibraryOpen() {
    Path copy = folder.resolve("copy.db");
    Copies.backup(file, copy);
    try (Library window = Library.open(file, Origin.WINDOW)) {
      assertThat(Library.waitFor(window.tags())).isNotEmpty();
      assertThatThrownBy(() -> Copies.restore(copy, file))
          .hasMessageContaining("has this library open");
    }
  }

  private static String note(Path file) {
    try (Library library = Library.open(file, Origin.CLI)) {
      return String.valueOf(Library.waitFor(library.details(1)).orElseThrow().note());
    }
  }

  private Path make(LocalDateTime when) {
    return backups.make(when, new Interruption());
  }

  private static int[] found(Library library, String query) {
    return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }

  private static long number(Path file, String query) throws SQLException {
    try (Connection c = connect(file);
        Statement statement = c.createStatement()) {
      return statement.executeQuery(query).getLong(1);
    }
  }

  private static Connection connect(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
