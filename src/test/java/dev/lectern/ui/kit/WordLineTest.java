package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class WordLineTest {

  @Test
  void aLongNameIsShortenedAndWidensNothing() {
    Label name = FxExtension.get(() -> new Label("a name that is longer than the line ".repeat(5)));
    WordLine line = FxExtension.get(() -> new WordLine(name));
    FxExtension.run(
        () -> {
          new Scene(line, 200, 100);
          line.applyCss();
          line.layout();
          line.layout();
        });
    assertThat(line.minWidth(-1)).isLessThan(100);
    assertThat(name.getWidth()).isLessThanOrEqualTo(200);
  }
}
