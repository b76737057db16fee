package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class TipsTest {

  private final Label label = FxExtension.get(Label::new);

  @Test
  void areMadeWhenTheMouseComes() {
    FxExtension.run(() -> Tips.set(label, "Why"));
    assertThat(label.getTooltip()).isNull();
    enter();
    assertThat(label.getTooltip().getText()).isEqualTo("Why");
  }

  @Test
  void changeWithTheirControl() {
    FxExtension.run(() -> Tips.set(label, "Why"));
    enter();
    FxExtension.run(() -> Tips.set(label, "Why not"));
    enter();
    assertThat(label.getTooltip().getText()).isEqualTo("Why not");
  }

  @Test
  void goWithTheirWords() {
    FxExtension.run(() -> Tips.set(label, "Why"));
    enter();
    FxExtension.run(() -> Tips.set(label, null));
    enter();
    assertThat(label.getTooltip()).isNull();
  }

  private void enter() {
    FxExtension.run(
        () ->
            Event.fireEvent(
                label,
                new MouseEvent(
                    MouseEvent.MOUSE_ENTERED,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.NONE,
                    0,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    null)));
  }
}
