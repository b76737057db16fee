package dev.lectern.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.reader.Typography.Letters;
import dev.lectern.ui.reader.Typography.Setting;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class TypographyTest {

  @Test
  void sizeAndLettersAreRemembered() {
    Choices choices = new Choices(Map.of());
    Typography type = new Typography(choices);
    assertThat(type.settingProperty().get()).isEqualTo(new Setting(Letters.SERIF, 16));
    type.enlarge(2);
    type.lettersProperty().set(Letters.SANS);
    Typography next = new Typography(new Choices(choices.all()));
    assertThat(next.settingProperty().get()).isEqualTo(new Setting(Letters.SANS, 20));
    next.normalSize();
    assertThat(next.settingProperty().get().size()).isEqualTo(16);
  }

  @Test
  void staysWithinWhatCanBeReadWhateverThePreferencesSay() {
    Typography type = new Typography(new Choices(Map.of("reading-size", "large")));
    assertThat(type.settingProperty().get().size()).isEqualTo(16);
    type.enlarge(100);
    assertThat(type.settingProperty().get().size()).isEqualTo(40);
    type.enlarge(-100);
    assertThat(type.settingProperty().get().size()).isEqualTo(10);
  }

  @Test
  void aColumnGrowsWithItsLetters() {
    double normal = LineWidth.of(new Setting(Letters.SERIF, 16));
    assertThat(LineWidth.of(new Setting(Letters.SERIF, 32))).isBetween(normal * 1.9, normal * 2.1);
    assertThat(normal).isBetween(400.0, 800.0);
  }
}
