package dev.lectern.ui.highlights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.HighlightEntry;
import dev.lectern.store.HighlightIntents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class HighlightListModelTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private HighlightListModel model;

  @BeforeEach
  void marksInTwoPapers() {
    library = SmallLibrary.open(folder);
    mark("teacups", "soft robot hand", HighlightColor.GREEN, "Which one?");
    mark("teacups", "78.2% success", HighlightColor.RED, "");
    mark("bandits", "dreams bound the regret", HighlightColor.GREEN, "");
    model = FxExtension.get(() -> new HighlightListModel(library, navigator));
    FxExtension.run(model::reload);
    FxExtension.await("all are there", () -> model.total() == 3);
  }

  @AfterEach
  void closes() {
    // What is still being read when the library closes may fail; nobody looks at it any more.
    assertThat(FxExtension.get(navigator::failures)).isEmpty();
    library.close();
  }

  @Test
  void listsTheNewestFirst() {
    assertThat(quotes())
        .containsExactly("dreams bound the regret", "78.2\\% success", "soft robot hand");
  }

  @Test
  void wordsAreFoundInPassageCommentAndTitle() {
    assertThat(found("SUCC 78.2")).containsExactly("78.2\\% success");
    assertThat(found("which")).containsExactly("soft robot hand");
    assertThat(found("bandits")).containsExactly("dreams bound the regret");
    assertThat(found("zebra")).isEmpty();
    assertThat(found("")).hasSize(3);
  }

  @Test
  void colorsAreAnyOfThoseThatAreWanted() {
    FxExtension.run(() -> model.toggle(HighlightColor.RED));
    assertThat(quotes()).containsExactly("78.2\\% success");
    FxExtension.run(() -> model.toggle(HighlightColor.GREEN));
    assertThat(quotes()).hasSize(3);
    FxExtension.run(() -> model.toggle(HighlightColor.RED));
    assertThat(quotes()).containsExactly("dreams bound the regret", "soft robot hand");
  }

  @Test
  void leadsToThePaper() {
    HighlightEntry newest = model.shownProperty().get().getFirst();
    FxExtension.run(() -> model.open(newest));
    assertThat(navigator.asked()).contains("search id:" + SmallLibrary.paper(library, "bandits"));
  }

  private List<String> found(String words) {
    FxExtension.run(() -> model.textProperty().set(words));
    return quotes();
  }

  private List<String> quotes() {
    return model.shownProperty().get().stream().map(e -> e.highlight().quote()).toList();
  }

  private void mark(String paper, String quote, HighlightColor color, String comment) {
    int number = SmallLibrary.paper(library, paper);
    library.apply(HighlightIntents.add(number, quote, null, color, comment)).join();
  }
}
