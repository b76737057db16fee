package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class PanesTest {

  private final List<TextField> fields = Stream.generate(TextField::new).limit(4).toList();
  private Scene scene;
  private Panes panes;

  @BeforeEach
  void putsFourPanesIntoAWindow() {
    FxExtension.run(
        () -> {
          List<StackPane> boxes = fields.stream().map(StackPane::new).toList();
          scene = new Scene(new VBox(boxes.toArray(StackPane[]::new)));
          panes =
              new Panes(
                  fields.stream()
                      .map(f -> new Panes.Pane(f.getParent(), f::requestFocus))
                      .toList());
          fields.getFirst().requestFocus();
        });
  }

  @Test
  void goesRoundInBothDirections() {
    assertThat(after(1, 1)).isEqualTo(2);
    assertThat(after(1, 1)).isZero();
    assertThat(after(-1)).isEqualTo(3);
  }

  @Test
  void passesAPaneThatHasNothingToFocus() {
    FxExtension.run(
        () -> {
          fields.get(1).setDisable(true);
          fields.get(2).getParent().setVisible(false);
        });
    assertThat(after(1)).isEqualTo(3);
    assertThat(after(-1)).isZero();
  }

  @Test
  void staysWhereNoOtherPaneTakesTheFocus() {
    FxExtension.run(() -> fields.subList(1, 4).forEach(field -> field.setDisable(true)));
    assertThat(after(1)).isZero();
  }

  /** The field that has the focus after these steps. */
  private int after(int... steps) {
    return FxExtension.get(
        () -> {
          for (int each : steps) {
            panes.move(each);
          }
          return fields.indexOf(scene.getFocusOwner());
        });
  }
}
