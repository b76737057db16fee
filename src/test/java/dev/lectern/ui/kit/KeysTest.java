package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.ReadingStatus;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {

  @Test
  void noTwoShortcutsAreTheSame() {
    for (Keys key : Keys.values()) {
      String[] own = key.display().split(", ", -1);
      for (Keys other : Keys.values()) {
        if (other != key) {
          assertThat(other.display().split(", ", -1)).doesNotContain(own);
        }
      }
    }
  }

  @Test
  void tellsUndoFromRedo() {
    assertThat(Keys.of(pressed(KeyCode.Z, false, true))).isEqualTo(Optional.of(Keys.UNDO));
    assertThat(Keys.of(pressed(KeyCode.Z, true, true))).isEqualTo(Optional.of(Keys.REDO));
    assertThat(Keys.of(pressed(KeyCode.Z, false, false))).isEmpty();
  }

  @Test
  void lettersArePlainAndControlIsNot() {
    assertThat(Keys.STAR.isPlain()).isTrue();
    assertThat(Keys.SEARCH.isPlain()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(ReadingStatus.class)
  void everyStatusHasAKeyThatGivesIt(ReadingStatus status) {
    assertThat(Keys.of(status).status()).contains(status);
  }

  private static KeyEvent pressed(KeyCode code, boolean shift, boolean control) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
  }
}
