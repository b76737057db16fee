package dev.lectern.ui.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.FieldSource;
import dev.lectern.model.PaperField;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.Touched;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class FieldsModelTest {

  private static final String TITLE = "Grasping Teacups with Soft Robot Hands";

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private FieldsModel model;
  private int teacups;

  @BeforeEach
  void opensTheFieldsOfAPaper() {
    library = SmallLibrary.open(folder);
    teacups = SmallLibrary.paper(library, "teacups");
    model = FxExtension.get(() -> new FieldsModel(library, navigator));
    library.onCommit(commit -> Fx.later(() -> model.refresh(Touched.by(commit.change()))));
    FxExtension.run(() -> model.openProperty().set(true));
    FxExtension.run(() -> model.show(new int[] {teacups}));
    FxExtension.await("the fields are read", () -> model.shown() == teacups);
  }

  @AfterEach
  void closes() {
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void readsNothingWhileNobodyLooks() {
    FxExtension.run(() -> model.openProperty().set(false));
    FxExtension.run(() -> model.show(new int[] {SmallLibrary.paper(library, "bandits")}));
    library.search(new Query.Everything(), Sort.DEFAULT).join();
    assertThat(FxExtension.get(model::shown)).isEqualTo(teacups);
  }

  @Test
  void correctsAValueAndGivesItBack() {
    correct(PaperField.TITLE, "Teacups");
    FxExtension.await("it is the user's", () -> source(PaperField.TITLE).corrected());
    assertThat(source(PaperField.TITLE).agreed()).isEqualTo(TITLE);
    FxExtension.run(() -> model.giveBack(source(PaperField.TITLE)));
    FxExtension.await("it is the digest's", () -> !source(PaperField.TITLE).corrected());
    assertThat(source(PaperField.TITLE).value()).isEqualTo(TITLE);
  }

  @Test
  void whatIsLeftAsItWasIsNoCorrection() {
    correct(PaperField.TITLE, TITLE);
    assertThat(library.history((long) teacups, 9).join()).hasSize(1);
  }

  @Test
  void emptyingADigestsValueMeansThatThereIsNone() {
    correct(PaperField.ABSTRACT, "");
    FxExtension.await("it is gone", () -> source(PaperField.ABSTRACT).value().isEmpty());
    assertThat(source(PaperField.ABSTRACT).corrected()).isTrue();
  }

  @Test
  void emptyingOnesOwnValueGivesItBack() {
    correct(PaperField.PUBLISHED, "2024");
    FxExtension.await("it is the user's", () -> source(PaperField.PUBLISHED).corrected());
    correct(PaperField.PUBLISHED, " ");
    FxExtension.await("it is the digest's", () -> !source(PaperField.PUBLISHED).corrected());
    assertThat(source(PaperField.PUBLISHED).value()).isEqualTo("2025-02-28");
  }

  @Test
  void whatIsNoValueIsNotTaken() {
    assertThat(model.problem(source(PaperField.TITLE), " ")).contains("A paper needs a title.");
    correct(PaperField.TITLE, " ");
    correct(PaperField.PUBLISHED, "soon");
    assertThat(library.history((long) teacups, 9).join()).hasSize(1);
  }

  private void correct(PaperField field, String typed) {
    FxExtension.run(() -> model.correct(teacups, source(field), typed));
  }

  private FieldSource source(PaperField field) {
    return model.sourcesProperty().get().get(field.ordinal());
  }
}
