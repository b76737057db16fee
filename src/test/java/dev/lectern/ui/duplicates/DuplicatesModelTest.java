package dev.lectern.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.FieldSource;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.model.PossibleDuplicate;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.store.MergeIntents;
import dev.lectern.ui.kit.RecordingNavigator;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class DuplicatesModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private DuplicatesModel model;

  @BeforeEach
  void opensTwoPairs() {
    library = AlikePapers.open(folder);
    model = FxExtension.get(() -> new DuplicatesModel(library, navigator));
    FxExtension.run(model::reload);
    FxExtension.await("a pair is compared", () -> !model.rowsProperty().get().isEmpty());
  }

  @AfterEach
  void closes() {
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void comparesTheFirstPairFieldByField() {
    assertThat(model.pairs()).hasSize(2);
    CompareRow title = model.row("title");
    assertThat(title.left()).isEqualTo(chosen().first().title());
    assertThat(title.right()).isEqualTo(chosen().second().title());
    assertThat(title.differs()).isTrue();
    assertThat(title.offers()).contains(Pick.LEFT, Pick.RIGHT);
    assertThat(model.row("author-count").isOpen()).isFalse();
    assertThat(model.row("author-count").differs()).isFalse();
    assertThat(model.row("digests").left()).startsWith("one.txt, 9 Jan");
    assertThat(model.rowsProperty().get()).extracting(CompareRow::id).doesNotContain("venue");
  }

  @Test
  void mergesWithThePickedValuesInOneStepAndGoesOnToTheNextPair() {
    PossibleDuplicate pair = chosen();
    CompareRow title = model.row("title");
    String wanted = title.together().equals(title.left()) ? title.right() : title.left();
    FxExtension.run(
        () -> {
          title.picked().set(wanted.equals(title.left()) ? Pick.LEFT : Pick.RIGHT);
          model.merge();
        });
    FxExtension.await("the next pair is compared", () -> isCompared(pair));
    assertThat(model.pairs()).hasSize(1);
    assertThat(source(pair.first().paper()).value()).isEqualTo(wanted);
    assertThat(source(pair.first().paper()).corrected()).isTrue();
    assertThat(model.saidProperty().get()).contains(pair.first().key(), pair.second().key());
    assertThat(library.undo(1).join()).hasSize(1);
    assertThat(library.duplicates().join()).hasSize(2);
    assertThat(source(pair.first().paper()).corrected()).isFalse();
  }

  @Test
  void thePaperThatStaysCanBeTheSecond() {
    PossibleDuplicate pair = chosen();
    FxExtension.run(
        () -> {
          model.row("key").picked().set(Pick.RIGHT);
          model.merge();
        });
    FxExtension.await("it is merged", () -> isCompared(pair));
    assertThat(library.find(String.valueOf(pair.first().paper())).join())
        .hasValue(pair.second().paper());
  }

  @Test
  void remembersThatTwoAreNotTheSame() {
    PossibleDuplicate pair = chosen();
    FxExtension.run(model::distinguish);
    FxExtension.await("the next pair is compared", () -> isCompared(pair));
    FxExtension.run(model::distinguish);
    FxExtension.await("none is left", () -> model.pairs().isEmpty());
    assertThat(model.chosenProperty().get()).isNull();
    assertThat(model.rowsProperty().get()).isEmpty();
    library.close();
    library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    assertThat(library.duplicates().join()).isEmpty();
  }

  @Test
  void skippingGoesRoundAndDecidesNothing() {
    PossibleDuplicate first = chosen();
    FxExtension.run(model::skip);
    PossibleDuplicate second = chosen();
    assertThat(second).isNotEqualTo(first);
    FxExtension.run(model::skip);
    assertThat(chosen()).isEqualTo(first);
    assertThat(library.duplicates().join()).hasSize(2);
  }

  @Test
  void whatIsPickedOutlivesAnEditElsewhereButNotOneOfThePair() {
    CompareRow key = model.row("key");
    FxExtension.run(() -> key.picked().set(Pick.RIGHT));
    PossibleDuplicate.Side elsewhere = model.pairs().get(1).first();
    library
        .apply(Intents.correct(elsewhere.paper(), PaperField.TITLE, elsewhere.title() + "s"))
        .join();
    FxExtension.run(model::reload);
    FxExtension.await(
        "the other pair is read again",
        () -> model.pairs().stream().noneMatch(pair -> pair.first().equals(elsewhere)));
    // What the model has asked for before is answered before these are.
    for (int i = 0; i < 9; i++) {
      library.compare(chosen().first().paper(), chosen().second().paper()).join();
    }
    FxExtension.run(() -> {});
    assertThat(model.row("key")).isSameAs(key);
    assertThat(key.picked().get()).isEqualTo(Pick.RIGHT);
    library.apply(Intents.note(chosen().first().paper(), "a note")).join();
    FxExtension.run(model::reload);
    FxExtension.await(
        "the note is shown",
        () -> model.rowsProperty().get().stream().anyMatch(row -> row.id().equals("note")));
  }

  @Test
  void saysWhatWentWrong() {
    PossibleDuplicate pair = chosen();
    library.apply(MergeIntents.merge(pair.first().paper(), pair.second().paper())).join();
    FxExtension.run(model::merge);
    FxExtension.await("it is said", () -> model.saidProperty().get().contains("no paper"));
    assertThat(FxExtension.get(() -> model.busyProperty().get())).isFalse();
  }

  @Test
  void splitsWhatWasMergedAgain() {
    PossibleDuplicate pair = chosen();
    FxExtension.run(model::merge);
    FxExtension.await("it is merged", () -> isCompared(pair));
    SplitModel splits = new SplitModel(library, navigator);
    long paper = pair.first().paper();
    FxExtension.run(() -> splits.ask(paper, options -> splits.split(paper, options.getLast())));
    FxExtension.await("it is back", () -> splitBack(pair));
    FxExtension.run(() -> splits.ask(paper, options -> navigator.say("asked")));
    FxExtension.await("it is said", () -> !navigator.asked().isEmpty());
    assertThat(navigator.asked())
        .containsExactly("say Only one digest shows this paper; there is nothing to split.");
  }

  private boolean splitBack(PossibleDuplicate pair) {
    long other = pair.second().paper();
    return library.find(String.valueOf(other)).join().equals(OptionalLong.of(other));
  }

  private boolean isCompared(PossibleDuplicate before) {
    return !before.equals(model.chosenProperty().get()) && !model.rowsProperty().get().isEmpty();
  }

  private PossibleDuplicate chosen() {
    PossibleDuplicate pair = FxExtension.get(() -> model.chosenProperty().get());
    assertThat(pair).isNotNull();
    return pair;
  }

  private FieldSource source(long paper) {
    List<FieldSource> sources = library.provenance(paper).join();
    return sources.get(PaperField.TITLE.ordinal());
  }
}
