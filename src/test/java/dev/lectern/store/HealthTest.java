package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.model.PossibleDuplicate;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {

  private static final int PAPERS = 120;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makesALibrary() throws IOException {
    file = SafeLibrary.make(folder.resolve("library.db"), PAPERS);
    for (Path automatic : new Backups(file).all()) {
      Files.delete(automatic);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DELETE FROM words WHERE rowid = 3 | 1 papers cannot be found by their words",
        "DELETE FROM matching_keys | 120 papers would not be found by an import",
        "DELETE FROM likeness | 120 papers would not be found as possible duplicates",
        "INSERT INTO likeness VALUES (5, 777, 5) | 1 possible duplicates are of papers that are"
            + " gone",
        "INSERT INTO possible_duplicates VALUES (3, 777, 1, 'match') | 1 possible duplicates are",
        "DROP INDEX paper_tags_by_paper | The index paper_tags_by_paper is missing",
        "UPDATE papers SET title = 'Another' WHERE id = 3 | 1 papers say something else",
        "UPDATE papers SET seen = 7 WHERE id = 3 | 1 papers say another number",
        "UPDATE digests SET papers = 7 | 1 digests say another number",
        "DELETE FROM papers WHERE id = 3 | lead to rows of papers that are gone",
        "DELETE FROM steps WHERE id = 3 | lead to rows of steps that are gone",
        "DELETE FROM step_things WHERE step = 5 | 1 parts of the journal lack things",
        "DELETE FROM step_parts WHERE step = 5 | 1 steps of the journal say nothing",
        "UPDATE step_parts SET head = '{' WHERE step = 5 | The step 5 of the journal cannot be"
            + " read",
        "UPDATE meta SET value = '0' WHERE name = 'revision' | revision is behind its journal",
        "UPDATE digest_chunks SET bytes = x'00' | The bytes of the digest 1 (things.txt)",
      })
  void findsAndMendsWhatDoesNotFitTogether(String damage, String problem) throws SQLException {
    assertThat(Health.check(file)).isEmpty();
    run(damage);
    assertThat(Health.check(file)).anySatisfy(found -> assertThat(found).contains(problem));
    assertThat(Health.repair(file).aside()).isNull();
    assertThat(Health.check(file)).isEmpty();
    assertThat(notes(file)).hasSize(PAPERS);
  }

  @Test
  void findsPossibleDuplicatesAgainAndKeepsThoseOfADraft() throws SQLException {
    file = folder.resolve("alike.db");
    try (Library library = Library.open(file, Origin.CLI)) {
      for (String title :
          List.of(
              "Learning to Grasp Cups with Two Soft Hands",
              "Learning to Grasp Cups with Two Soft Hands!!",
              "Learning to Grasp Cups with Two Soft Hand",
              "Planning Railways under Heavy Snow")) {
        Library.waitFor(library.apply(PaperIntents.add(Map.of(PaperField.TITLE, title), null)));
      }
    }
    run("INSERT INTO possible_duplicates VALUES (1, 4, 1, 'match')");
    List<PossibleDuplicate> before = duplicates();
    assertThat(before).hasSizeGreaterThan(1);
    run("DELETE FROM likeness");
    run("DELETE FROM possible_duplicates WHERE why <> 'match'");
    assertThat(duplicates()).hasSize(1);
    Health.repair(file);
    assertThat(Health.check(file)).isEmpty();
    assertThat(duplicates()).isEqualTo(before);
  }

  private List<PossibleDuplicate> duplicates() {
    try (Library library = Library.open(file, Origin.CLI)) {
      return Library.waitFor(library.duplicates());
    }
  }

  @Test
  void anEditThatNeedsAStandInIsNotLost() throws SQLException {
    run("DELETE FROM papers WHERE id = 3");
    Health.repair(file);
    try (Library library = Library.open(file, Origin.CLI)) {
      var paper = Library.waitFor(library.details(3)).orElseThrow();
      assertThat(paper.paper().fields().title()).isEqualTo("Grasping Thing 3 of things.txt");
      assertThat(paper.note()).isEqualTo("My note on thing 3");
    }
  }

  @Test
  void reportsATruncatedLibraryAndLeavesItAsItIs() throws IOException {
    byte[] damaged = truncate(0.6);
    assertThat(Health.check(file)).isNotEmpty();
    assertThat(file).hasBinaryContent(damaged);
    assertThatThrownBy(this::readAll)
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("check --repair");
    assertThat(file).hasBinaryContent(damaged);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.6, 0.9})
  void bringsATruncatedLibraryBackFromItsBackup(double share) throws IOException {
    Path backup = new Backups(file).make();
    byte[] damaged = truncate(share);
    Health.Repair repair = Health.repair(file);
    assertThat(repair.aside()).isNotNull().hasBinaryContent(damaged);
    assertThat(repair.said()).isNotEmpty();
    assertThat(Health.check(file)).isEmpty();
    assertThat(notes(file)).isEqualTo(notes(backup));
    assertThat(found("note:thing")).hasSize(PAPERS);
  }

  @Test
  void savesWhatCanBeReadWhereThereIsNoBackup() throws IOException {
    truncate(0.7);
    Health.Repair repair = Health.repair(file);
    assertThat(repair.aside()).exists();
    assertThat(Health.check(file)).isEmpty();
    assertThat(found("")).isNotEmpty();
  }

  @Test
  void aDamagedFirstPageIsReplacedFromTheBackup() throws IOException {
    new Backups(file).make();
    overwrite(0, new byte[8192]);
    assertThat(Health.check(file)).isNotEmpty();
    Health.repair(file);
    assertThat(Health.check(file)).isEmpty();
    assertThat(notes(file)).hasSize(PAPERS);
  }

  @Test
  void leavesAFileOfWhichNothingCanBeReadWithoutABackup() throws IOException {
    overwrite(40, new byte[(int) Files.size(file) - 40]);
    byte[] damaged = Files.readAllBytes(file);
    assertThatThrownBy(() -> Health.repair(file)).isInstanceOf(LibraryException.class);
    assertThat(file).hasBinaryContent(damaged);
    assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
  }

  /** Any single page overwritten: with a backup of the same state, nothing at all is missing. */
  @Test
  void bringsEverythingBackWhicheverPageIsFlipped() throws IOException {
    new Backups(file).make();
    List<String> before = notes(file);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(11);
    byte[] noise = new byte[8192];
    for (int i = 0; i < 12; i++) {
      random.nextBytes(noise);
      Files.write(file, whole);
      overwrite(8192L * random.nextInt(whole.length / 8192), noise);
      if (!Health.check(file).isEmpty()) {
        Health.Repair repair = Health.repair(file);
        if (repair.aside() != null) {
          Files.delete(repair.aside());
        }
      }
      assertThat(Health.check(file)).isEmpty();
      assertThat(notes(file)).isEqualTo(before);
      assertThat(found("note:thing")).hasSize(PAPERS);
      deleteLogs();
    }
  }

  @Test
  void refusesFilesThatAreNoLibrary() throws Exception {
    Path text =
        Files.writeString(folder.resolve("text.db"), "no database at all, only words".repeat(50));
    assertThatThrownBy(() -> Health.check(text)).hasMessageContaining("no Lectern library");
    assertThatThrownBy(() -> Health.repair(text)).hasMessageContaining("no Lectern library");
    Path foreign = folder.resolve("foreign.db");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + foreign);
        Statement s = c.createStatement()) {
      s.execute("CREATE TABLE recipes (name TEXT)");
    }
    byte[] before = Files.readAllBytes(foreign);
    assertThatThrownBy(() -> Health.repair(foreign)).hasMessageContaining("another program");
    assertThatThrownBy(() -> Library.open(foreign, Origin.CLI))
        .hasMessageContaining("another program");
    assertThat(foreign).hasBinaryContent(before);
  }

  @Test
  void refusesALibraryOfANewerVersion() throws Exception {
    run("PRAGMA user_version = 999");
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> Library.open(file, Origin.CLI)).hasMessageContaining("newer Lectern");
    assertThatThrownBy(() -> Health.repair(file)).hasMessageContaining("newer Lectern");
    assertThat(file).hasBinaryContent(before);
  }

  private void readAll() {
    try (Library library = Library.open(file, Origin.CLI)) {
      Library.waitFor(library.search(QueryParser.parse("").query(), Sort.DEFAULT));
      for (int paper = 1; paper <= PAPERS; paper++) {
        Library.waitFor(library.details(paper));
      }
    }
  }

  private int[] found(String query) {
    try (Library library = Library.open(file, Origin.CLI)) {
      return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT))
          .papers();
    }
  }

  private List<String> notes(Path library) {
    try (Library opened = Library.open(library, Origin.CLI)) {
      return Stream.iterate(1, n -> n + 1)
          .limit(PAPERS)
          .flatMap(n -> Library.waitFor(opened.details(n)).stream())
          .map(paper -> paper.paper().fields().title() + ": " + paper.note())
          .toList();
    }
  }

  private byte[] truncate(double share) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength((long) (bytes.length() * share));
    }
    return Files.readAllBytes(file);
  }

  private void overwrite(long at, byte[] noise) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(at);
      bytes.write(noise);
    }
  }

  private void deleteLogs() throws IOException {
    Files.deleteIfExists(folder.resolve("library.db-wal"));
    Files.deleteIfExists(folder.resolve("library.db-shm"));
  }

  private void run(String damage) throws SQLException {
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = c.createStatement()) {
      statement.execute(damage);
    }
  }
}
