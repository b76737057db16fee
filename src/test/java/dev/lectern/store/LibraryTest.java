package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.Patience;
import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Edit;
import dev.lectern.model.JournalEntry;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.Tag;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void opensALibraryOfThreePapers() {
    library = Library.open(file(), Origin.CLI);
    Library.waitFor(
        library.importing(
            session -> {
              session.begin("three.txt", "test", "0".repeat(64), 3);
              session.addNew(
                  IncomingPaper.of(
                      1,
                      1,
                      PaperFields.builder("Grasping with Many Fingers")
                          .abstractText("A hand grasps.")
                          .build()));
              session.addNew(
                  IncomingPaper.of(
                      2,
                      2,
                      PaperFields.builder("Schrödinger Bridges for Łukasz").upvotes(5).build()));
              session.addNew(
                  IncomingPaper.of(
                      3, 3, PaperFields.builder("A Survey of Pre-training").upvotes(2).build()));
              return "";
            }));
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void undoAndRedoSurviveARestart() {
    wait(library.apply(Intents.tag(new int[] {1, 2}, List.of("rl"), List.of())));
    wait(library.apply(Intents.mark(new int[] {1}, ReadingStatus.READ, true, 4)));
    reopen();
    assertThat(wait(library.undo(2))).hasSize(2);
    assertThat(paper(1).paper().status()).isEqualTo(ReadingStatus.UNREAD);
    assertThat(paper(1).paper().tags()).isEmpty();
    reopen();
    assertThat(wait(library.redo(1))).hasSize(1);
    assertThat(paper(1).paper().tags()).containsExactly("rl");
    assertThat(paper(1).paper().starred()).isFalse();
    reopen();
    assertThat(wait(library.redo(5))).hasSize(1);
    assertThat(paper(1).paper().starred()).isTrue();
    assertThat(paper(1).paper().rating()).isEqualTo(4);
  }

  @Test
  void aNewStepMakesWhatWasUndoneUnrepeatable() {
    wait(library.apply(Intents.tag(new int[] {1}, List.of("a"), List.of())));
    wait(library.undo(1));
    wait(library.apply(Intents.tag(new int[] {1}, List.of("b"), List.of())));
    assertThat(wait(library.redo(1))).isEmpty();
    assertThat(paper(1).paper().tags()).containsExactly("b");
  }

  @Test
  void undoneAndRedoneStepsAreUndoneInTheirOwnOrder() {
    for (String tag : List.of("a", "b", "c")) {
      wait(library.apply(Intents.tag(new int[] {1}, List.of(tag), List.of())));
    }
    wait(library.undo(3));
    wait(library.redo(2));
    assertThat(paper(1).paper().tags()).containsExactly("a", "b");
    wait(library.undo(1));
    assertThat(paper(1).paper().tags()).containsExactly("a");
  }

  @Test
  void undoTakesBackOnlyStepsOfItsOwnOrigin() {
    try (Library window = Library.open(file(), Origin.WINDOW)) {
      wait(window.apply(Intents.tag(new int[] {1}, List.of("mine"), List.of())));
      wait(library.apply(Intents.tag(new int[] {1}, List.of("theirs"), List.of())));
      wait(window.undo(1));
    }
    assertThat(paper(1).paper().tags()).containsExactly("theirs");
  }

  @Test
  void undoNamesAConflictAndChangesNothing() {
    wait(library.apply(Intents.note(1, "mine")));
    try (Library window = Library.open(file(), Origin.WINDOW)) {
      wait(window.apply(Intents.note(1, "theirs")));
    }
    assertThatThrownBy(() -> wait(library.undo(1)))
        .isInstanceOf(EditConflict.class)
        .hasMessageContaining("note")
        .hasMessageContaining("nothing was changed");
    assertThat(paper(1).note()).isEqualTo("theirs");
  }

  @Test
  void aChangeWhoseBeforeValuesNoLongerHoldIsRefused() {
    Change stale =
        new Change.SetStatus(List.of(new Edit<>(1, ReadingStatus.READ, ReadingStatus.SKIPPED)));
    assertThatThrownBy(() -> wait(library.apply(stale))).isInstanceOf(EditConflict.class);
    assertThat(wait(library.history(null, 10))).hasSize(1);
  }

  @Test
  void typingANoteIsOneStepAndEverySaveIsKept() {
    for (String text : List.of("a", "ab", "abc")) {
      wait(library.apply(Intents.note(1, text)));
      assertThat(paper(1).note()).isEqualTo(text);
    }
    wait(library.apply(Intents.note(2, "other")));
    wait(library.undo(2));
    assertThat(paper(1).note()).isEmpty();
  }

  @Test
  void aCorrectionWinsAndCanBeGivenBack() {
    wait(library.apply(Intents.correct(1, PaperField.TITLE, "Corrected")));
    assertThat(paper(1).paper().title()).isEqualTo("Corrected");
    assertThat(found("corrected")).containsExactly(1);
    assertThat(found("grasping with")).isEmpty();
    wait(library.apply(Intents.correct(1, PaperField.TITLE, null)));
    assertThat(paper(1).paper().title()).isEqualTo("Grasping with Many Fingers");
    assertThatThrownBy(() -> Intents.correct(1, PaperField.PUBLISHED, "soon"))
        .hasMessageContaining("no date");
  }

  @Test
  void foldedAndHyphenatedWordsAreFoundEitherWay() {
    assertThat(found("schrodinger lukasz")).containsExactly(2);
    assertThat(found("pretraining")).containsExactly(3);
    assertThat(found("pre-training")).containsExactly(3);
    assertThat(found("\"many fingers\"")).containsExactly(1);
    assertThat(found("grasp -hand")).isEmpty();
    assertThat(found("title:hand")).isEmpty();
  }

  @Test
  void papersWithoutTheValueComeLastEitherWay() {
    Sort most = Sort.natural(Sort.By.UPVOTES);
    assertThat(wait(library.search(QueryParser.parse("").query(), most)).papers())
        .containsExactly(2, 3, 1);
    assertThat(wait(library.search(QueryParser.parse("").query(), most.reversed())).papers())
        .containsExactly(3, 2, 1);
  }

  @Test
  void theFirstPageHoldsWhatIsShownOfTheFirstPapers() {
    FirstPage page =
        wait(library.firstPage(QueryParser.parse("").query(), Sort.natural(Sort.By.UPVOTES), 2, 0));
    assertThat(page.matches().papers()).containsExactly(2, 3, 1);
    assertThat(page.papers()).extracting(PaperSummary::id).containsExactly(2L, 3L);
  }

  @Test
  void aFirstPageCanHaveAPaperInItsMidst() {
    FirstPage page =
        wait(library.firstPage(QueryParser.parse("").query(), Sort.natural(Sort.By.UPVOTES), 2, 1));
    assertThat(page.papers()).extracting(PaperSummary::id).containsExactly(3L, 1L);
  }

  @Test
  void tagsKeepTheirSpellingNestAndAreRenamedWithTheirPapers() {
    wait(library.apply(Intents.tag(new int[] {1, 2}, List.of("area/RL"), List.of())));
    wait(library.apply(Intents.tag(new int[] {3}, List.of("Area/rl"), List.of())));
    assertThat(found("tag:area")).containsExactlyInAnyOrder(1, 2, 3);
    wait(library.apply(Intents.renameTag("area", "topic")));
    assertThat(wait(library.tags())).containsExactly(new Tag("topic/RL", null, 3));
    assertThat(found("tag:area")).isEmpty();
    wait(library.undo(1));
    assertThat(wait(library.tags())).containsExactly(new Tag("area/RL", null, 3));
  }

  @Test
  void everybodyHearsOfACommitAfterItIsInTheFile() {
    List<Commit> heard = new ArrayList<>();
    Runnable end = library.onCommit(heard::add);
    wait(library.apply(Intents.tag(new int[] {1}, List.of("x"), List.of())));
    end.run();
    wait(library.apply(Intents.tag(new int[] {1}, List.of("y"), List.of())));
    assertThat(heard).hasSize(1);
    assertThat(heard.getFirst().change()).isInstanceOf(Change.TagPapers.class);
  }

  @Test
  void anotherProcessesCommitIsNoticed() throws Exception {
    CompletableFuture<Commit> news = new CompletableFuture<>();
    try (Library window = Library.open(file(), Origin.WINDOW)) {
      assertThat(wait(window.search(QueryParser.parse("tag:fresh").query(), Sort.DEFAULT)).count())
          .isZero();
      window.onCommit(news::complete);
      wait(library.apply(Intents.tag(new int[] {3}, List.of("fresh"), List.of())));
      assertThat(Patience.of(news).origin()).isEqualTo(Origin.CLI);
      assertThat(wait(window.search(QueryParser.parse("tag:fresh").query(), Sort.DEFAULT)).papers())
          .containsExactly(3);
    }
  }

  @Test
  void undoingAnImportTakesItsPapersOutAndRedoBringsThemBackWithTheirTags() {
    wait(library.apply(Intents.tag(new int[] {1}, List.of("kept"), List.of())));
    String key = paper(1).paper().key();
    wait(library.undo(2));
    assertThat(found("")).isEmpty();
    assertThat(wait(library.digests())).isEmpty();
    wait(library.redo(2));
    assertThat(found("")).hasSize(3);
    assertThat(paper(1).paper().key()).isEqualTo(key);
    assertThat(paper(1).paper().tags()).containsExactly("kept");
  }

  @Test
  void aPaperThatIsGoneTakesNoNote() {
    wait(library.undo(1));
    assertThatThrownBy(() -> wait(library.apply(Intents.note(1, "lost"))))
        .hasMessageContaining("no longer in the library");
  }

  @Test
  void aClosedLibraryFailsWithASentence() {
    library.close();
    assertThatThrownBy(() -> wait(library.details(1))).hasMessageContaining("closed");
    library = Library.open(file(), Origin.CLI);
  }

  @Test
  void whatIsShownFirstIsWhatASearchForAllFinds() {
    wait(library.apply(PaperIntents.delete(new int[] {2})));
    reopen();
    assertThat(found("")).containsExactly(3, 1);
    assertThat(found("is:unread")).containsExactly(3, 1);
    assertThat(found("")).containsExactly(3, 1);
  }

  @Test
  void aFailedImportLeavesNothing() {
    assertThatThrownBy(
            () ->
                wait(
                    library.importing(
                        session -> {
                          session.begin("bad.txt", "test", "1".repeat(64), 3);
                          session.addNew(
                              IncomingPaper.of(1, 1, PaperFields.builder("Lost").build()));
                          throw new IllegalStateException("torn");
                        })))
        .hasMessage("torn");
    assertThat(found("lost")).isEmpty();
    assertThat(wait(library.digests())).hasSize(1);
  }

  @Test
  void historyTellsWhatWasDone() {
    wait(library.apply(Intents.tag(new int[] {1, 2}, List.of("rl"), List.of())));
    wait(library.undo(1));
    assertThat(wait(library.history(null, 10)))
        .extracting(JournalEntry::summary)
        .containsExactly(
            "Undid: Tagged 2 papers rl", "Tagged 2 papers rl", "Imported three.txt (3 papers)");
    assertThat(wait(library.history(3L, 10))).hasSize(1);
  }

  @Test
  void aLibraryInAMissingFolderIsRefusedAndNothingIsMade() {
    Path missing = folder.resolve("gone/library.db");
    assertThatThrownBy(() -> Library.open(missing, Origin.CLI))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("does not exist");
    assertThat(missing.getParent()).doesNotExist();
    assertThatThrownBy(() -> Library.openExisting(folder.resolve("none.db"), Origin.CLI))
        .hasMessageContaining("no library");
  }

  @Test
  void aFileThatIsNoLibraryIsLeftAsItIs() throws Exception {
    Path text = Files.writeString(folder.resolve("text.db"), "not a database ".repeat(99));
    byte[] before = Files.readAllBytes(text);
    assertThatThrownBy(() -> Library.open(text, Origin.CLI))
        .isInstanceOf(LibraryException.class)
        .hasMessageContaining("no Lectern library");
    assertThat(Files.readAllBytes(text)).isEqualTo(before);

    Path foreign = folder.resolve("foreign.db");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE mine (a)");
    }
    before = Files.readAllBytes(foreign);
    assertThatThrownBy(() -> Library.open(foreign, Origin.CLI))
        .hasMessageContaining("another program");
    assertThat(Files.readAllBytes(foreign)).isEqualTo(before);
  }

  @Test
  void aLibraryOfANewerVersionIsRefused() throws Exception {
    library.close();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
    assertThatThrownBy(() -> Library.open(file(), Origin.CLI))
        .hasMessageContaining("newer Lectern");
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + Schema.version());
    }
    library = Library.open(file(), Origin.CLI);
  }

  private Path file() {
    return folder.resolve("library.db");
  }

  private void reopen() {
    library.close();
    library = Library.open(file(), Origin.CLI);
  }

  private int[] found(String query) {
    return wait(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }

  private PaperDetails paper(long id) {
    return wait(library.details(id)).orElseThrow();
  }

  private static <T> T wait(CompletableFuture<T> future) {
    return Library.waitFor(future);
  }
}
