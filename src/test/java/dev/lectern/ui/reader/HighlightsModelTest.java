package dev.lectern.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperField;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.text.Anchor.Span;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.Touched;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class HighlightsModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private ReaderModel reader;
  private HighlightsModel model;
  private int paper;

  @BeforeEach
  void readsAPaper() {
    library = SmallLibrary.open(folder);
    paper = SmallLibrary.paper(library, "teacups");
    reader = FxExtension.get(() -> new ReaderModel(library, navigator, new Choices(Map.of())));
    model = reader.highlights();
    library.onCommit(commit -> Fx.later(() -> reader.refresh(Touched.by(commit.change()))));
    FxExtension.run(() -> reader.show(new int[] {paper}));
    await("it is there", shown -> true);
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void marksOverlapAndStandInTheOrderOfTheText() {
    mark("hand to grasp", HighlightColor.BLUE);
    await("one is there", shown -> shown.own().size() == 1);
    mark("robot hand", HighlightColor.RED);
    await("both are there", shown -> shown.own().size() == 2);
    assertThat(shown().own())
        .extracting(Highlight::quote)
        .containsExactly("robot hand", "hand to grasp");
    assertThat(shown().marks(shown().body())).hasSize(2);
    assertThat(model.color()).isEqualTo(HighlightColor.RED);
  }

  @Test
  void switchesBetweenWhatIsReadAndWhatIsPrintedAndKeepsTheMark() {
    mark("78.2% success", HighlightColor.GRAY);
    await("it is there", shown -> shown.own().size() == 1);
    FxExtension.run(reader::togglePrinted);
    assertThat(shown().body().text()).contains("78.2\\% success");
    Span span = shown().marks(shown().body()).getFirst().span();
    assertThat(shown().body().text().substring(span.start(), span.end()))
        .isEqualTo("78.2\\% success");
  }

  @Test
  void anOrphanKeepsItsPlaceInTheListUntilItIsFoundAgain() {
    mark("soft robot hand", HighlightColor.GREEN);
    await("it is there", shown -> shown.own().size() == 1);
    library.apply(Intents.correct(paper, PaperField.ABSTRACT, "Another text.")).join();
    await("it is an orphan", shown -> shown.orphans().size() == 1);
    FxExtension.run(() -> model.seek(shown().orphans().getFirst()));
    FxExtension.run(() -> model.found(shown().body(), new Span(0, 7)));
    await("it has a place", shown -> shown.own().size() == 1);
    assertThat(shown().own().getFirst().quote()).isEqualTo("Another");
    assertThat(shown().own().getFirst().color()).isEqualTo("green");
    assertThat(model.soughtProperty().get()).isNull();
  }

  @Test
  void whatOthersMarkedStandsUnderTheirName() {
    mark("teacups", HighlightColor.ORANGE);
    await("it is there", shown -> shown.own().size() == 1);
    Highlight mine = shown().own().getFirst();
    PaperHighlights all = withSent(mine.sentBy("Ada"));
    assertThat(all.own()).isEmpty();
    assertThat(all.sent()).containsOnlyKeys("Ada");
    assertThat(all.marks(all.body())).hasSize(1);
  }

  @Test
  void saysWhyNothingIsMarkedWhereOnlySpaceIsSelected() {
    FxExtension.run(() -> model.highlight(shown().body(), new Span(2, 3), HighlightColor.RED, ""));
    assertThat(navigator.failures()).hasSize(1);
    assertThat(navigator.failures().getFirst()).hasMessageContaining("empty");
  }

  private PaperHighlights withSent(Highlight highlight) {
    PaperDetails now = reader.detailsProperty().get();
    return PaperHighlights.of(
        new PaperDetails(now.paper(), "", List.of(highlight), now.sightings(), List.of()), false);
  }

  private void mark(String words, HighlightColor color) {
    FxExtension.run(
        () -> {
          int at = shown().body().text().indexOf(words);
          model.highlight(shown().body(), new Span(at, at + words.length()), color, "");
        });
  }

  private PaperHighlights shown() {
    return model.shownProperty().get();
  }

  private void await(String what, Predicate<PaperHighlights> condition) {
    FxExtension.await(what, () -> shown() != null && condition.test(shown()));
  }
}
