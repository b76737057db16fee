package dev.lectern.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.Tag;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import dev.lectern.ui.kit.Touched;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ReaderModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private ReaderModel model;
  private int teacups;
  private int bandits;

  @BeforeEach
  void opensTheLibrary() {
    library = SmallLibrary.open(folder);
    teacups = SmallLibrary.paper(library, "teacups");
    bandits = SmallLibrary.paper(library, "bandits");
    model = FxExtension.get(() -> new ReaderModel(library, navigator, new Choices(Map.of())));
    library.onCommit(commit -> Fx.later(() -> model.refresh(Touched.by(commit.change()))));
  }

  @AfterEach
  void closes() {
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void readsTheOneThatIsSelectedAndNoneOfSeveral() {
    show(teacups);
    FxExtension.run(() -> model.show(new int[] {teacups, bandits}));
    assertThat(model.detailsProperty().get()).isNull();
    assertThat(model.papersProperty().get()).containsExactly(teacups, bandits);
  }

  @Test
  void addsTagsThatAreApartByCommas() {
    show(teacups);
    FxExtension.run(() -> model.addTags(" robotics, soft hands ,,"));
    FxExtension.await("the tags are shown", () -> tags().size() == 2);
    assertThat(tags()).containsExactly("robotics", "soft hands");
    FxExtension.run(() -> model.removeTag("robotics"));
    FxExtension.await("one is gone", () -> tags().equals(List.of("soft hands")));
  }

  @Test
  void tagsAllThatAreSelectedInOneStep() {
    FxExtension.run(() -> model.show(new int[] {teacups, bandits}));
    FxExtension.run(() -> model.addTags("later"));
    FxExtension.await("the tag is known", () -> model.suggestions("lat").size() == 1);
    assertThat(library.undo(1).join()).hasSize(1);
    assertThat(library.tags().join()).noneMatch(tag -> tag.papers() > 0);
  }

  @Test
  void suggestsTagsThatStartWithTheWordBeforeThoseThatContainIt() {
    library
        .apply(Intents.tag(new int[] {bandits}, List.of("area/rl", "rl", "vision"), List.of()))
        .join();
    FxExtension.run(model::readTags);
    FxExtension.await("tags are known", () -> model.suggestions("rl").size() == 2);
    assertThat(model.suggestions("RL")).extracting(Tag::name).containsExactly("rl", "area/rl");
  }

  @Test
  void suggestsNoTagThatThePaperHas() {
    library.apply(Intents.tag(new int[] {teacups}, List.of("rl"), List.of())).join();
    library.apply(Intents.tag(new int[] {bandits}, List.of("rl2"), List.of())).join();
    show(teacups);
    FxExtension.run(model::readTags);
    FxExtension.await("tags are known", () -> !model.suggestions("rl").isEmpty());
    assertThat(model.suggestions("rl")).extracting(Tag::name).containsExactly("rl2");
  }

  @Test
  void followsAnEditMadeElsewhere() {
    show(teacups);
    library.apply(Intents.mark(new int[] {teacups}, ReadingStatus.READ, true, null)).join();
    FxExtension.await(
        "it is read", () -> model.detailsProperty().get().paper().status() == ReadingStatus.READ);
    assertThat(model.detailsProperty().get().paper().starred()).isTrue();
  }

  @Test
  void opensTheFirstAddressOrSaysThatThereIsNone() {
    show(teacups);
    FxExtension.run(model::openPage);
    show(bandits);
    FxExtension.run(model::openPage);
    assertThat(navigator.asked())
        .containsExactly(
            "browse https://github.com/example/teacups", "say This paper has no address to open.");
  }

  private void show(int paper) {
    FxExtension.run(() -> model.show(new int[] {paper}));
    FxExtension.await(
        "the paper is there",
        () ->
            model.detailsProperty().get() != null
                && model.detailsProperty().get().paper().id() == paper);
  }

  private List<String> tags() {
    return model.detailsProperty().get().paper().tags();
  }
}
