package dev.lectern.ui.related;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class RelatedViewTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private RelatedView view;
  private Scene scene;

  @BeforeEach
  void readsAboutBandits() {
    library = SmallLibrary.open(folder);
    int bandits = SmallLibrary.paper(library, "bandits");
    FxExtension.run(
        () -> {
          view = new RelatedView(library, navigator, new Choices(Map.of()));
          scene = new Scene(view, 500, 400);
          view.model().show(new int[] {bandits});
        });
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void looksForNothingWhileItIsFolded() {
    assertThat(FxExtension.get(() -> view.model().relatedProperty().get())).isNull();
  }

  @Test
  void saysWhatTiesAPaperAndLeadsToIt() {
    FxExtension.run(() -> view.setExpanded(true));
    FxExtension.await(
        "they are found", () -> view.getContent().lookupAll(".related-title").size() > 0);
    assertThat(FxExtension.get(() -> view.getContent().lookupAll(".related-tie")))
        .extracting(label -> ((Label) label).getText())
        .anyMatch(words -> words.contains("in the same digest"));
    FxExtension.run(() -> ((Hyperlink) view.getContent().lookup(".related-title")).fire());
    assertThat(navigator.asked()).last().asString().startsWith("paper ");
  }
}
