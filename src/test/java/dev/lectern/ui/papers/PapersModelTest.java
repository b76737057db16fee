package dev.lectern.ui.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.Paper;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.query.Sort.By;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.Touched;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class PapersModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private PapersModel model;

  @BeforeEach
  void opensTheLibrary() {
    library = SmallLibrary.open(folder);
    model = FxExtension.get(() -> new PapersModel(library, navigator));
    library.onCommit(commit -> Fx.later(() -> model.refresh(Touched.by(commit.change()))));
    FxExtension.run(model::reload);
    shows(3);
  }

  @AfterEach
  void closes() {
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void filtersByTheWordThatIsBeingTyped() {
    FxExtension.run(() -> model.textProperty().set("teac"));
    shows(1);
    assertThat(titles()).containsExactly("Grasping Teacups with Soft Robot Hands");
    assertThat(model.totalProperty().get()).isEqualTo(3);
  }

  @Test
  void saysWhichClauseMakesNoSense() {
    FxExtension.run(() -> model.textProperty().set("cups year:soon x"));
    assertThat(FxExtension.get(() -> model.problemsProperty().get()))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.clause()).isEqualTo("year:soon");
              assertThat(problem.start()).isEqualTo(5);
              assertThat(problem.end()).isEqualTo(14);
            });
    FxExtension.run(() -> model.textProperty().set(""));
    assertThat(FxExtension.get(() -> model.problemsProperty().get())).isEmpty();
  }

  @Test
  void sortsByTheChosenOrder() {
    FxExtension.run(() -> model.sortProperty().set(new Sort(By.PUBLISHED, true)));
    FxExtension.await("it is shown", () -> model.shownSortProperty().get().by() == By.PUBLISHED);
    assertThat(titles())
        .containsExactly(
            "A Very Patient Survey of Patience in Reinforcement Learning",
            "Grasping Teacups with Soft Robot Hands",
            "Sleeping Bandits That Dream of Regret");
  }

  @Test
  void theOrderInTheSearchWins() {
    FxExtension.run(() -> model.textProperty().set("sort:title"));
    FxExtension.await("it is shown", () -> model.shownSortProperty().get().by() == By.TITLE);
    assertThat(titles()).isSorted();
    assertThat(model.sortProperty().get()).isEqualTo(Sort.DEFAULT);
  }

  @Test
  void marksTheSelectionAndShowsItInItsRow() {
    int teacups = SmallLibrary.paper(library, "teacups");
    select(teacups);
    FxExtension.run(() -> model.mark(ReadingStatus.TOREAD));
    FxExtension.await("the row says so", () -> status(teacups) == ReadingStatus.TOREAD);
    assertThat(paper("teacups").status()).isEqualTo(ReadingStatus.TOREAD);
  }

  @Test
  void togglesReadForAllThatAreSelected() {
    int teacups = SmallLibrary.paper(library, "teacups");
    int bandits = SmallLibrary.paper(library, "bandits");
    select(teacups, bandits);
    FxExtension.run(model::toggleRead);
    FxExtension.await("both are read", () -> status(teacups) == ReadingStatus.READ);
    assertThat(paper("bandits").status()).isEqualTo(ReadingStatus.READ);
    FxExtension.run(model::toggleRead);
    FxExtension.await("both are unread", () -> status(bandits) == ReadingStatus.UNREAD);
  }

  @Test
  void starsAllOfASelectionThatIsPartlyStarred() {
    int teacups = SmallLibrary.paper(library, "teacups");
    int bandits = SmallLibrary.paper(library, "bandits");
    select(teacups);
    FxExtension.run(model::toggleStar);
    FxExtension.await("one is starred", () -> model.rows().known(teacups).starred());
    select(teacups, bandits);
    FxExtension.run(model::toggleStar);
    FxExtension.await("both are starred", () -> model.rows().known(bandits).starred());
    assertThat(paper("teacups").starred()).isTrue();
  }

  @Test
  void doesNothingWithoutASelection() {
    select();
    FxExtension.run(() -> model.mark(ReadingStatus.READ));
    assertThat(library.history(null, 10).join()).hasSize(1);
  }

  @Test
  void readsWhatASearchFindsOnceTheTypingPauses() {
    int teacups = SmallLibrary.paper(library, "teacups");
    List<Query> readFirst = new ArrayList<>();
    FxExtension.run(
        () -> {
          model
              .matchesProperty()
              .subscribe(
                  now -> {
                    model.selectedProperty().set(now.papers());
                    Fx.later(() -> readFirst.add(model.readingProperty().get().query()));
                  });
          model.typingProperty().set(true);
          model.textProperty().set("teac");
        });
    FxExtension.await(
        "the paper is read",
        () -> Arrays.equals(model.readingProperty().get().papers(), new int[] {teacups}));
    assertThat(readFirst.getLast()).isEqualTo(new Query.Everything());
    assertThat(model.readingProperty().get().query()).isEqualTo(model.queryProperty().get());
  }

  @Test
  void readsWhatIsChosenByHandAtOnce() {
    int bandits = SmallLibrary.paper(library, "bandits");
    FxExtension.run(() -> model.typingProperty().set(true));
    select(bandits);
    assertThat(FxExtension.get(() -> model.readingProperty().get().papers()))
        .containsExactly(bandits);
  }

  private void shows(int papers) {
    FxExtension.await(
        papers + " papers are shown",
        () ->
            model.matchesProperty().get() != null
                && model.matchesProperty().get().count() == papers
                && model.totalProperty().get() >= 0);
    FxExtension.run(() -> model.rows().show(model.matchesProperty().get().papers()));
    for (int i = 0; i < papers; i++) {
      int row = i;
      FxExtension.await(
          "row " + i + " has been read", () -> model.rows().get(row).summary() != null);
    }
  }

  private void select(int... papers) {
    FxExtension.run(() -> model.selectedProperty().set(papers));
  }

  private ReadingStatus status(int paper) {
    return model.rows().known(paper).status();
  }

  private Paper paper(String query) {
    return SmallLibrary.details(library, query).paper();
  }

  private List<String> titles() {
    int[] papers = FxExtension.get(() -> model.matchesProperty().get().papers());
    return Arrays.stream(papers)
        .mapToObj(id -> library.details(id).join().orElseThrow().paper().title())
        .toList();
  }
}
