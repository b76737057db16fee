package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.Paper;
import dev.lectern.model.PaperField;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperIntentsTest {

  private static final Map<PaperField, String> HOLDING =
      Map.of(
          PaperField.TITLE,
          "Holding Cups Without Spilling",
          PaperField.PUBLISHED,
          "2024-05",
          PaperField.AUTHORS,
          "Ann Lee; Bob Roe",
          PaperField.ABSTRACT,
          "Tea stays inside.");

  @TempDir Path folder;
  private SmallLibrary small;

  @BeforeEach
  void opens() {
    small = new SmallLibrary(folder);
  }

  @AfterEach
  void closes() {
    small.close();
  }

  @Test
  void aPaperAddedByHandIsThereWithItsKeyAndWords() {
    small.apply(PaperIntents.add(HOLDING, null));
    Paper paper = small.paper(5).paper();
    assertThat(paper.key()).isEqualTo("holdingcups2024");
    assertThat(paper.fields().authors()).hasSize(2);
    assertThat(paper.fields().published()).hasToString("2024-05");
    assertThat(paper.yearInferred()).isFalse();
    assertThat(small.found("tea author:lee")).containsExactly(5);
    assertThat(small.found("*")).containsExactly(1, 2, 3, 4, 5);
    assertThat(small.found("seen:>=1")).containsExactly(1, 2, 3, 4);
    assertThat(Library.waitFor(small.library.history(null, 9))).hasSize(2);
  }

  @Test
  void addingByHandIsOneStepThatSurvivesARestart() {
    small.apply(PaperIntents.add(HOLDING, null));
    small.reopen();
    small.undo();
    assertThat(small.found("*")).containsExactly(1, 2, 3, 4);
    assertThat(Library.waitFor(small.library.details(5))).isEmpty();
    small.reopen();
    small.redo();
    assertThat(small.found("tea")).containsExactly(5);
    assertThat(small.paper(5).paper().key()).isEqualTo("holdingcups2024");
  }

  @Test
  void takesTheCitationKeyThatIsSet() {
    small.apply(PaperIntents.add(HOLDING, "cups"));
    assertThat(small.paper(5).paper().key()).isEqualTo("cups");
    assertThat(Library.waitFor(small.library.find("holdingcups2024"))).isEmpty();
    assertThatThrownBy(() -> small.apply(PaperIntents.add(HOLDING, "cups")))
        .hasMessageContaining("already");
    assertThat(small.found("*")).hasSize(5);
    small.undo();
    small.redo();
    assertThat(small.paper(5).paper().key()).isEqualTo("cups");
  }

  @Test
  void refusesAPaperWithoutTitleOrWithAnImpossibleDate() {
    assertThatThrownBy(() -> PaperIntents.add(Map.of(), null)).hasMessageContaining("title");
    assertThatThrownBy(
            () ->
                PaperIntents.add(Map.of(PaperField.TITLE, "T", PaperField.PUBLISHED, "soon"), null))
        .hasMessageContaining("soon");
  }

  @Test
  void deletedPapersAreFoundOnlyInTheTrash() {
    small.apply(Intents.tag(new int[] {2}, List.of("physics"), List.of()));
    small.apply(PaperIntents.delete(new int[] {2, 3}));
    assertThat(small.found("*")).containsExactly(1, 4);
    assertThat(small.found("tag:physics")).isEmpty();
    assertThat(small.found("is:trashed")).containsExactly(2, 3);
    assertThat(Library.waitFor(small.library.tags())).isEmpty();
    assertThat(small.apply(PaperIntents.delete(new int[] {2, 3}))).isEmpty();
  }

  @Test
  void deletionIsUndoneByUndoAndByRestoring() {
    small.apply(PaperIntents.delete(new int[] {2, 3}));
    small.reopen();
    small.undo();
    assertThat(small.found("*")).hasSize(4);
    small.redo();
    small.apply(PaperIntents.restore(new int[] {3, 4}));
    assertThat(small.found("*")).containsExactly(1, 3, 4);
    small.undo();
    assertThat(small.found("is:trashed")).containsExactly(2, 3);
  }
}
