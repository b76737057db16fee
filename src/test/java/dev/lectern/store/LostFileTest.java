package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.files.FileIdentity;
import dev.lectern.model.Commit;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A library whose files are deleted, moved or replaced by other programs while it is open. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows lets nobody do so")
class LostFileTest {

  @TempDir Path folder;
  private Path file;
  private Library library;

  @BeforeEach
  void opensALibraryWhoseLastChangeIsInTheLog() {
    file = SafeLibrary.make(folder.resolve("library.db"), 3);
    library = Library.open(file, Origin.CLI);
    note(1, "In the log");
    assertThat(FileIdentity.KNOWN).isTrue();
    assertThat(beside("-wal")).isNotEmptyFile();
  }

  @AfterEach
  void closesIt() {
    library.close();
  }

  @Test
  void aStepInADeletedLibraryIsKeptInACopy() throws IOException {
    Files.delete(file);
    assertThatThrownBy(() -> note(2, "After the end"))
        .isInstanceOf(LostLibraryException.class)
        .hasMessageContaining("The library " + file + " was deleted while it was open")
        .hasMessageContaining(rescued().toString());
    assertThatThrownBy(() -> note(3, "And one more")).isInstanceOf(LostLibraryException.class);
    assertThat(notes(rescued())).containsExactly("In the log", "After the end", "And one more");
    assertThat(List.of(file, beside("-wal"), beside("-shm"))).noneMatch(Files::exists);
    assertThat(Health.check(rescued())).isEmpty();
  }

  @Test
  void aLibraryThatWasMovedHasAllThatWasAcknowledgedAndNothingElse() throws IOException {
    Path moved = folder.resolve("moved.db");
    Files.move(file, moved);
    assertThatThrownBy(() -> note(2, "After the move"))
        .isInstanceOf(LostLibraryException.class)
        .hasMessageContaining("was moved to " + moved);
    assertThat(notes(rescued()))
        .containsExactly("In the log", "After the move", "My note on thing 3");
    assertThat(notes(moved))
        .containsExactly("In the log", "My note on thing 2", "My note on thing 3");
    assertThat(file).doesNotExist();
  }

  @Test
  void aLibraryThatIsClosedAfterItWasMovedIsWhole() throws IOException {
    Path moved = folder.resolve("moved.db");
    Files.move(file, moved);
    library.close();
    assertThat(beside("-wal")).doesNotExist();
    assertThat(notes(moved)).contains("In the log");
  }

  @Test
  void aLibraryWhoseFolderWasMovedIsKeptBesideItself() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    Path own = SafeLibrary.make(inner.resolve("own.db"), 3);
    try (Library moving = Library.open(own, Origin.CLI)) {
      Library.waitFor(moving.apply(Intents.note(1, "In the log")));
      Path outer = Files.move(inner, folder.resolve("outer"));
      assertThatThrownBy(() -> Library.waitFor(moving.apply(Intents.note(2, "After"))))
          .isInstanceOf(LostLibraryException.class)
          .hasMessageContaining("was moved to " + outer.resolve("own.db"))
          .hasMessageContaining(outer.resolve("own.db.rescued-").toString());
    }
    assertThat(notes(folder.resolve("outer/own.db"))).contains("In the log");
  }

  @Test
  void aLibraryThatCameBackIsWrittenToAgain() throws IOException {
    Path moved = folder.resolve("moved.db");
    Files.move(file, moved);
    assertThatThrownBy(() -> note(2, "Meanwhile")).isInstanceOf(LostLibraryException.class);
    Files.move(moved, file);
    note(3, "Back again");
    assertThat(notes(afterAKill()))
        .containsExactly("In the log", "My note on thing 2", "Back again");
  }

  /** What a program may put in the place of a library. */
  enum Same {
    FILE,
    FILE_AND_LOG,
    BACKUP
  }

  @ParameterizedTest
  @EnumSource
  void aStepIsMadeInAFileThatHoldsTheSame(Same put) throws IOException {
    Path other = folder.resolve("other.db");
    switch (put) {
      case FILE -> {
        writeTheLogIntoTheFile();
        Files.move(afterAKillWithoutLog(), other);
      }
      case FILE_AND_LOG -> {
        Path copy = afterAKill();
        Files.move(Connections.log(copy), beside("-wal"), StandardCopyOption.REPLACE_EXISTING);
        Files.move(copy, other);
      }
      case BACKUP -> Copies.backup(file, other);
    }
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    note(2, "In the other");
    assertThat(notes(afterAKill()))
        .containsExactly("In the log", "In the other", "My note on thing 3");
    assertThat(found("note:other")).containsExactly(2);
    assertThat(rescuedCopies()).isEmpty();
  }

  @Test
  void aFileWithNewsFromElsewhereIsTakenUp() throws Exception {
    Path other = folder.resolve("other.db");
    Copies.backup(file, other);
    try (Library elsewhere = Library.open(other, Origin.CLI)) {
      Library.waitFor(elsewhere.apply(Intents.note(3, "From elsewhere")));
    }
    try (Library window = Library.open(file, Origin.WINDOW)) {
      library.close();
      BlockingQueue<Commit> heard = new LinkedBlockingQueue<>();
      var unused = window.onCommit(heard::add);
      Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
      assertThat(heard.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(Library.waitFor(window.details(3)).orElseThrow().note())
          .isEqualTo("From elsewhere");
    }
    assertThat(rescuedCopies()).isEmpty();
  }

  @Test
  void aStepIsNotMadeInAnOlderFileAndBothAreKept() throws IOException {
    Path older = folder.resolve("older.db");
    Copies.backup(file, older);
    note(2, "Younger than that");
    Files.move(older, file, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> note(3, "Too late"))
        .isInstanceOf(LostLibraryException.class)
        .hasMessageContaining("lacks your last changes");
    assertThat(notes(rescued())).containsExactly("In the log", "Younger than that", "Too late");
    assertThat(notes(file)).contains("In the log", "My note on thing 2", "My note on thing 3");
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void aFileThatWentItsOwnWayIsAnother() throws IOException {
    Path other = folder.resolve("other.db");
    Copies.backup(file, other);
    note(2, "Here");
    try (Library elsewhere = Library.open(other, Origin.CLI)) {
      Library.waitFor(elsewhere.apply(Intents.note(2, "There")));
      Library.waitFor(elsewhere.apply(Intents.note(3, "There too")));
    }
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> note(1, "Where?")).isInstanceOf(LostLibraryException.class);
    assertThat(notes(rescued())).containsExactly("Where?", "Here", "My note on thing 3");
    assertThat(notes(file)).containsExactly("In the log", "There", "There too");
  }

  @Test
  void anotherProgramsFileIsLeftAsItIs() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "No library");
    Files.move(text, file, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> note(2, "Into a text")).isInstanceOf(LostLibraryException.class);
    assertThat(notes(rescued())).contains("In the log", "Into a text");
    assertThat(file).hasContent("No library");
  }

  @Test
  void aLinkThatLeadsElsewhereNowIsNoticed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
    Path other = SafeLibrary.make(folder.resolve("other.db"), 2);
    library.close();
    try (Library linked = Library.open(link, Origin.CLI)) {
      Library.waitFor(linked.apply(Intents.note(1, "By the link")));
      Files.delete(link);
      Files.createSymbolicLink(link, other);
      assertThatThrownBy(() -> Library.waitFor(linked.apply(Intents.note(2, "Where to?"))))
          .isInstanceOf(LostLibraryException.class);
    }
    assertThat(notes(other)).containsExactly("My note on thing 1", "My note on thing 2");
    assertThat(notes(file)).contains("By the link");
  }

  /** What may go of the two files beside a library. */
  enum Gone {
    LOG,
    INDEX,
    BOTH,
    LOG_EMPTIED
  }

  @ParameterizedTest
  @EnumSource
  void aLogThatWasTakenAwayCostsNothing(Gone gone) throws IOException {
    switch (gone) {
      case LOG -> Files.delete(beside("-wal"));
      case INDEX -> Files.delete(beside("-shm"));
      case BOTH -> {
        Files.delete(beside("-wal"));
        Files.delete(beside("-shm"));
      }
      case LOG_EMPTIED ->
          Files.move(
              Files.createFile(folder.resolve("empty")),
              beside("-wal"),
              StandardCopyOption.REPLACE_EXISTING);
    }
    note(2, "After that");
    assertThat(notes(afterAKill()))
        .containsExactly("In the log", "After that", "My note on thing 3");
    assertThat(rescuedCopies()).isEmpty();
  }

  @Test
  void aWindowTellsOfItWithoutAnEdit() throws Exception {
    try (Library window = Library.open(file, Origin.WINDOW)) {
      BlockingQueue<LostLibraryException> told = new LinkedBlockingQueue<>();
      var unused = window.onLoss(told::add);
      Files.delete(file);
      assertThat(told.poll(30, TimeUnit.SECONDS)).isNotNull();
      assertThat(notes(rescued())).contains("In the log");
    }
  }

  private void note(long paper, String text) {
    Library.waitFor(library.apply(Intents.note(paper, text)));
  }

  private int[] found(String query) {
    return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }

  /** The notes in a file, in the order of the papers. */
  private static List<@Nullable String> notes(Path file) {
    try (Library read = Library.openExisting(file, Origin.CLI)) {
      return Library.waitFor(read.details(new int[] {1, 2, 3})).stream()
          .map(PaperDetails::note)
          .toList();
    }
  }

  private void writeTheLogIntoTheFile() {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(FULL)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a kill would leave: file and log as they are on the disk, under another name. */
  private Path afterAKill() throws IOException {
    Path copy = afterAKillWithoutLog();
    if (Files.exists(beside("-wal"))) {
      copy(beside("-wal"), Connections.log(copy));
    }
    return copy;
  }

  private Path afterAKillWithoutLog() throws IOException {
    Path copy = Files.createDirectories(folder.resolve("killed")).resolve("library.db");
    copy(file, copy);
    return copy;
  }

  /** By another program, so that the test itself takes no lock away. */
  private static void copy(Path from, Path to) throws IOException {
    try {
      int code = new ProcessBuilder("cp", from.toString(), to.toString()).start().waitFor();
      assertThat(code).isZero();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private Path rescued() throws IOException {
    assertThat(rescuedCopies()).hasSize(1);
    return rescuedCopies().getFirst();
  }

  private List<Path> rescuedCopies() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(
              f -> f.getFileName().toString().matches("library\\.db\\.rescued-[^-]*-[^-]*-[^-]*"))
          .toList();
    }
  }

  private Path beside(String ending) {
    return folder.resolve("library.db" + ending);
  }
}
