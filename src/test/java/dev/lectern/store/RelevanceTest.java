package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Origin;
import dev.lectern.model.PaperFields;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.query.Sort.By;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Papers of the same length that differ only in where the word stands: 1 note, 2 abstract, 3 title.
 */
class RelevanceTest {

  @TempDir private Path folder;
  private Library library;

  @BeforeEach
  void opensPapersOfTheSameLength() {
    library = Library.open(folder.resolve("library.db"), Origin.CLI);
    Library.waitFor(
        library.importing(
            session -> {
              session.begin("same.txt", "test", "0".repeat(64), 3);
              paper(session, 1, "One Two", "three four");
              paper(session, 2, "One Two", "three lidar");
              paper(session, 3, "One Lidar", "three four");
              for (int i = 4; i < 10; i++) {
                paper(session, i, "One Two", "three four");
              }
              return "";
            }));
    for (int i = 1; i < 10; i++) {
      Library.waitFor(library.apply(Intents.note(i, i == 1 ? "my lidar" : "my word")));
    }
  }

  private static void paper(ImportSession session, int position, String title, String text) {
    PaperFields fields =
        PaperFields.builder(title + " of Paper " + position).abstractText(text).build();
    session.addNew(IncomingPaper.of(position, position, fields));
  }

  @AfterEach
  void closes() {
    library.close();
  }

  private int[] found(String typed, Sort sort) {
    return Library.waitFor(library.search(QueryParser.parse(typed).query(), sort)).papers();
  }

  @Test
  void aTitleCountsMoreThanAnAbstractAndThatMoreThanANote() {
    assertThat(found("lidar", Sort.natural(By.RELEVANCE))).containsExactly(3, 2, 1);
    assertThat(found("lidar", Sort.natural(By.RELEVANCE).reversed())).containsExactly(1, 2, 3);
  }

  @Test
  void whatMatchesWithoutTheTextComesLast() {
    Library.waitFor(library.apply(Intents.tag(new int[] {9}, List.of("x"), List.of())));
    String typed = "lidar OR tag:x";
    assertThat(found(typed, Sort.natural(By.RELEVANCE))).containsExactly(3, 2, 1, 9);
    assertThat(found(typed, Sort.natural(By.RELEVANCE).reversed())).containsExactly(1, 2, 3, 9);
  }

  @Test
  void whatIsRuledOutDoesNotRank() {
    assertThat(found("lidar -title:lidar", Sort.natural(By.RELEVANCE))).containsExactly(2, 1);
  }
}
