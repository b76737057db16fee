package dev.lectern.ui.trash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.intake.Importer;
import dev.lectern.model.HighlightColor;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.HighlightIntents;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.store.TrashContents;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class TrashModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private TrashModel model;
  private int teacups;
  private int bandits;

  @BeforeEach
  void opensTheLibrary() {
    library = SmallLibrary.open(folder);
    teacups = SmallLibrary.paper(library, "teacups");
    bandits = SmallLibrary.paper(library, "bandits");
    model = FxExtension.get(() -> new TrashModel(library, navigator));
  }

  @AfterEach
  void closes() {
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void movesTheSelectedPapersToTheTrashAndBackInOneStepEach() {
    select(teacups, bandits);
    FxExtension.run(model::delete);
    FxExtension.await("they are gone", () -> found("") == 1);
    assertThat(library.history(null, 1).join().getFirst().summary())
        .isEqualTo("Moved 2 papers to the trash");
    FxExtension.run(model::restore);
    FxExtension.await("they are back", () -> found("") == 3);
    assertThat(library.undo(2).join()).hasSize(2);
  }

  @Test
  void namesWhatGoesForGoodAndDeletesIt() {
    library.apply(Intents.note(teacups, "a note")).join();
    library
        .apply(
            HighlightIntents.add(teacups, "Soft Robot", null, HighlightColor.YELLOW, "a comment"))
        .join();
    select(teacups);
    FxExtension.run(model::delete);
    FxExtension.await("it is in the trash", () -> found("is:trashed") == 1);
    AtomicReference<TrashContents> counted = new AtomicReference<>();
    FxExtension.run(() -> model.count(counted::set));
    FxExtension.await("it is counted", () -> counted.get() != null);
    assertThat(counted.get()).isEqualTo(new TrashContents(1, 1, 1, 0, 1, List.of()));
    assertThat(TrashBar.goingWithIt(counted.get()))
        .startsWith("Gone with it: 1 note, 1 highlight, the text about it in 1 digest. ");
    FxExtension.run(() -> model.empty(counted.get()));
    FxExtension.await(
        "it is told", () -> navigator.asked().contains("say Deleted 1 paper for good."));
    assertThat(found("is:trashed")).isZero();
    assertThat(FxExtension.get(() -> model.emptyingProperty().get())).isFalse();
  }

  @Test
  void namesTheDigestsThatWouldLoseAllTheirBytes() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("chapters.bib"),
            """
            @proceedings{quolls, title = {Nocturnal Marsupials}, publisher = {Press}}
            @inproceedings{one, crossref = {quolls}, title = {Leaping Potoroos}}
            """);
    new Importer(library).run(List.of(file), Importer.Options.DEFAULT, progress -> {});
    select(SmallLibrary.paper(library, "title:nocturnal"), teacups);
    FxExtension.run(model::delete);
    FxExtension.await("they are in the trash", () -> found("is:trashed") == 2);
    AtomicReference<TrashContents> counted = new AtomicReference<>();
    FxExtension.run(() -> model.count(counted::set));
    FxExtension.await("it is counted", () -> counted.get() != null);
    assertThat(TrashBar.goingWithIt(counted.get()))
        .contains(
            "all that is kept of these digests",
            "chapters.bib: papers that stay are read from the same bytes.");
    FxExtension.run(() -> model.empty(counted.get()));
    FxExtension.await(
        "it is told",
        () -> navigator.asked().stream().anyMatch(s -> s.contains("bytes of chapters.bib")));
    assertThat(found("is:trashed")).isZero();
  }

  @Test
  void saysThatThereIsNothingToDelete() {
    FxExtension.run(() -> model.count(contents -> navigator.say("asked")));
    FxExtension.await("it is said", () -> !navigator.asked().isEmpty());
    assertThat(navigator.asked()).containsExactly("say The trash is empty.");
  }

  @ParameterizedTest
  @CsvSource({"is:trashed, true", "is:trashed teacups, true", "-is:trashed, false", "cups, false"})
  void knowsWhetherTheListShowsTheTrash(String search, boolean shown) {
    FxExtension.run(() -> model.queryProperty().set(QueryParser.parse(search).query()));
    assertThat(model.isShown()).isEqualTo(shown);
  }

  private void select(int... papers) {
    FxExtension.run(() -> model.selectedProperty().set(papers));
  }

  private int found(String query) {
    return library.search(QueryParser.parse(query).query(), Sort.DEFAULT).join().count();
  }
}
