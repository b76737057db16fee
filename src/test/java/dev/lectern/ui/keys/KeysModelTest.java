package dev.lectern.ui.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.model.Edit;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class KeysModelTest {

  @TempDir Path folder;
  private final Choices choices = new Choices(Map.of());
  private Library library;
  private KeysModel model;
  private int teacups;

  @BeforeEach
  void knowsThreePapers() {
    library = SmallLibrary.open(folder);
    teacups = SmallLibrary.paper(library, "teacups");
    int bandits = SmallLibrary.paper(library, "bandits");
    model =
        FxExtension.get(
            () ->
                new KeysModel(
                    library,
                    new RecordingNavigator(),
                    choices,
                    new int[] {teacups},
                    new int[] {teacups, bandits}));
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void showsWhatWouldChangeAndChangesNothingByThat() {
    pattern("[year][veryshorttitle:upper]");
    FxExtension.await("two keys change", () -> model.changesProperty().get().size() == 2);
    assertThat(FxExtension.get(() -> model.changesProperty().get()))
        .extracting(Edit::before, Edit::after)
        .contains(org.assertj.core.groups.Tuple.tuple("graspingteacups2025", "2025GRASPING"));
    assertThat(SmallLibrary.details(library, "teacups").paper().key())
        .isEqualTo("graspingteacups2025");
  }

  @Test
  void changesTheKeysOfTheSelectedPapersInOneStep() {
    FxExtension.run(() -> model.allProperty().set(false));
    pattern("[year][veryshorttitle:upper]");
    FxExtension.await("one key changes", () -> model.changesProperty().get().size() == 1);
    FxExtension.run(model::change);
    FxExtension.await(
        "it is changed",
        () -> SmallLibrary.details(library, "teacups").paper().key().equals("2025GRASPING"));
    library.undo(1).join();
    assertThat(SmallLibrary.details(library, "teacups").paper().key())
        .isEqualTo("graspingteacups2025");
  }

  @Test
  void choosesThePatternOfNewPapersInTheSameStep() {
    FxExtension.await("it is known", () -> model.ofNewProperty().get().contains("shorttitle2"));
    String same = SmallLibrary.details(library, "teacups").paper().key();
    pattern(KeyPattern.DEFAULT.toString());
    FxExtension.run(() -> model.forNewProperty().set(true));
    assertThat(FxExtension.get(() -> model.changesSomething().getValue())).isFalse();
    pattern("[shorttitle2:lower][year]");
    FxExtension.await("new papers would get others", () -> model.changesSomething().getValue());
    FxExtension.run(model::change);
    FxExtension.await(
        "the pattern is kept",
        () -> library.keyPattern().join().toString().equals("[shorttitle2:lower][year]"));
    assertThat(SmallLibrary.details(library, "teacups").paper().key()).isEqualTo(same);
    library.undo(1).join();
    assertThat(library.keyPattern().join()).isEqualTo(KeyPattern.DEFAULT);
  }

  @Test
  void saysWhatIsWrongWithAPatternAndRemembersTheLastOne() {
    pattern("[yeer]");
    assertThat(FxExtension.get(() -> model.problemProperty().get())).contains("yeer");
    assertThat(FxExtension.get(() -> model.changesProperty().get())).isEmpty();
    pattern("[year]");
    assertThat(choices.all()).containsEntry("keys pattern", "[year]");
  }

  @Test
  void leavesTheNextDialogAlone() {
    pattern("[year]");
    KeysModel next =
        FxExtension.get(
            () ->
                new KeysModel(
                    library,
                    new RecordingNavigator(),
                    choices,
                    new int[] {teacups},
                    new int[] {teacups}));
    assertThat(FxExtension.get(() -> next.patternProperty().get())).isEqualTo("[year]");
    FxExtension.run(() -> next.patternProperty().set("[auth]"));
    assertThat(FxExtension.get(() -> model.patternProperty().get())).isEqualTo("[year]");
  }

  private void pattern(String text) {
    FxExtension.run(() -> model.patternProperty().set(text));
  }
}
