package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.Digest;
import dev.lectern.model.DigestEntry;
import dev.lectern.model.Origin;
import dev.lectern.model.PartialDate;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.DigestIntents;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.store.MergeIntents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RereadingTest {

  private static final Path SAMPLE =
      Path.of("src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt");

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void importsASample() {
    library = Library.open(file(), Origin.CLI);
    new Importer(library).run(List.of(SAMPLE), Importer.Options.DEFAULT, progress -> {});
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void aDigestThatReadsAsBeforeLeavesNoTrace() {
    long steps = wait(library.history(null, 100)).size();
    Rereading.Result result = Rereading.of(library, 1);
    assertThat(result.differs()).isFalse();
    assertThat(result.unchanged()).isEqualTo(36);
    assertThat(result.added() + result.merged() + result.gone()).isZero();
    assertThat(wait(library.history(null, 100))).hasSize((int) steps);
    assertThat(found("")).hasSize(36);
  }

  @Test
  void aBetterReaderMendsATitleAndFindsAPaperThatWasOverlooked() {
    String title = title(1);
    readBadly();
    assertThat(found("")).hasSize(35);
    wait(library.apply(Intents.note(1, "kept")));

    Rereading.Result result = Rereading.of(library, 1);

    assertThat(result.added()).isZero();
    assertThat(result.merged()).isEqualTo(2);
    assertThat(result.unchanged()).isEqualTo(34);
    reopen();
    assertThat(found("")).hasSize(36);
    assertThat(title(1)).isEqualTo(title);
    assertThat(wait(library.details(1)).orElseThrow().note()).isEqualTo("kept");
    assertThat(wait(library.digests())).extracting(Digest::papers).containsExactly(36);
  }

  @Test
  void readingAgainIsOneStepThatIsUndoneAndRedone() {
    readBadly();
    String bad = title(1);
    Rereading.of(library, 1);
    String good = title(1);
    assertThat(wait(library.undo(1))).hasSize(1);
    assertThat(title(1)).isEqualTo(bad);
    assertThat(found("")).hasSize(35);
    reopen();
    assertThat(wait(library.redo(1))).hasSize(1);
    assertThat(title(1)).isEqualTo(good);
    assertThat(found("")).hasSize(36);
    assertThat(Rereading.of(library, 1).differs()).isFalse();
  }

  @Test
  void aPaperThatOnlyTheEarlierReadingShowedGoesAndComesBackWithUndo() throws SQLException {
    sql(
        """
        INSERT INTO papers (uuid, key, title, fields, added, seen)
        VALUES (randomblob(16), 'menu2026', 'Log in', '{}', 0, 1)
        """,
        """
        INSERT INTO appearances (digest, paper, home, position, line, title, fields)
        SELECT 1, max(id), max(id), 37, 5000, 'Log in', '{}' FROM papers
        """);
    reopen();
    assertThat(found("")).hasSize(37);
    Rereading.Result result = Rereading.of(library, 1);
    assertThat(result.gone()).isEqualTo(1);
    assertThat(found("")).hasSize(36);
    wait(library.undo(1));
    assertThat(found("")).hasSize(37);
  }

  @Test
  void whatWasMergedByHandStaysMergedAndCanStillBeSplit() {
    wait(library.apply(MergeIntents.merge(1, 2)));
    readBadly();
    Rereading.of(library, 1);
    assertThat(found("")).hasSize(35).doesNotContain(2);
    wait(library.apply(MergeIntents.split(1, 1)));
    assertThat(found("")).hasSize(36).contains(2);
  }

  @Test
  void theBytesOfADigestComeBackAsTheyWere() throws IOException {
    try (InputStream bytes = library.digestBytes(1)) {
      assertThat(bytes.readAllBytes()).isEqualTo(Files.readAllBytes(SAMPLE));
    }
  }

  @Test
  void everyPaperEndsWhereTheNextOneStarts() {
    List<DigestEntry> entries = wait(library.digestEntries(1));
    assertThat(entries).hasSize(36);
    for (int i = 0; i + 1 < entries.size(); i++) {
      assertThat(entries.get(i).lastLine()).isEqualTo(entries.get(i + 1).line() - 1);
    }
    assertThat(entries.getLast().lastLine()).isNull();
  }

  @Test
  void aCaptureDayThatIsStatedDatesThePapersUntilItIsGivenBack() {
    String before = String.valueOf(wait(library.digest(1)).captured());
    wait(library.apply(DigestIntents.captured(1, new PartialDate(2026, 2, 1))));
    reopen();
    assertThat(wait(library.digest(1)).captured()).hasToString("2026-02-01");
    assertThat(wait(library.digest(1)).capturedInferred()).isFalse();
    wait(library.apply(DigestIntents.captured(1, null)));
    assertThat(wait(library.digest(1)).captured()).hasToString(before);
    wait(library.undo(1));
    assertThat(wait(library.digest(1)).captured()).hasToString("2026-02-01");
    wait(library.undo(1));
    assertThat(wait(library.digest(1)).captured()).hasToString(before);
  }

  @Test
  void aYearAloneKeepsTheDayThatThePagePrints() {
    wait(library.apply(DigestIntents.captured(1, new PartialDate(2026, 0, 0))));
    assertThat(wait(library.digest(1)).captured()).hasToString("2026-01-09");
  }

  @Test
  void aCaptureDayOutsideWhatCanBeIsRefusedWithASentence() {
    assertThatThrownBy(() -> captured(new PartialDate(2001, 1, 1)))
        .hasMessageContaining("prints the date")
        .hasMessageContaining("2001-01-01");
    assertThatThrownBy(() -> captured(new PartialDate(9998, 1, 1)))
        .hasMessageContaining("came in on");
    assertThatThrownBy(() -> captured(new PartialDate(0, 1, 1))).hasMessageContaining("year");
  }

  @Test
  void aRemovedDigestComesBackWithUndo() {
    wait(library.apply(DigestIntents.remove(1)));
    assertThat(found("")).isEmpty();
    assertThat(wait(library.digests())).isEmpty();
    assertThatThrownBy(() -> Rereading.of(library, 1)).hasMessageContaining("no digest 1");
    reopen();
    wait(library.undo(1));
    assertThat(found("")).hasSize(36);
  }

  private void captured(PartialDate day) {
    wait(library.apply(DigestIntents.captured(1, day)));
  }

  /** As if an older reader had cut a title short and overlooked the last paper. */
  private void readBadly() {
    try {
      sql(
          "UPDATE appearances SET title = title || ' Log in' WHERE position = 1",
          "UPDATE papers SET title = title || ' Log in' WHERE id = 1",
          "DELETE FROM appearances WHERE position = 36",
          "UPDATE papers SET seen = 0 WHERE id = 36",
          "UPDATE digests SET papers = 35");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    reopen();
  }

  private void sql(String... statements) throws SQLException {
    try (Connection direct = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = direct.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String title(long paper) {
    return wait(library.details(paper)).orElseThrow().paper().title();
  }

  private int[] found(String query) {
    return wait(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }

  private Path file() {
    return folder.resolve("library.db");
  }

  private void reopen() {
    library.close();
    library = Library.open(file(), Origin.CLI);
  }

  private static <T> T wait(CompletableFuture<T> future) {
    return Library.waitFor(future);
  }
}
