package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.settings.Theme;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChoicesTest {

  @Test
  void leavesAloneWhatOnlyAnotherWindowHasChosen() {
    Choices here = new Choices(Map.of("colours", "LIGHT", "letters", "SERIF"));
    here.of("letters", "SERIF").set("SANS");
    assertThat(here.over(Map.of("colours", "DARK", "letters", "SERIF", "folder", "there")))
        .isEqualTo(Map.of("colours", "DARK", "letters", "SANS", "folder", "there"));
  }

  @Test
  void answersAsBeforeElseAsUsual() {
    Choices choices = new Choices(Map.of("size", "17"));
    assertThat(choices.of("size", "16").get()).isEqualTo("17");
    assertThat(choices.of("style", "apa").get()).isEqualTo("apa");
  }

  @Test
  void keepsWhatIsChosenAndWhatNobodyAskedFor() {
    Choices choices = new Choices(Map.of("of a later version", "yes"));
    choices.of("style", "apa").set("ieee");
    choices.of("colours", Theme.SYSTEM).set(Theme.DARK);
    assertThat(choices.all())
        .isEqualTo(Map.of("of a later version", "yes", "style", "ieee", "colours", "DARK"));
    assertThat(new Choices(choices.all()).of("colours", Theme.SYSTEM).get()).isEqualTo(Theme.DARK);
  }

  @Test
  void takesTheUsualAnswerForOneThatIsNone() {
    Choices choices = new Choices(Map.of("colours", "MAUVE"));
    assertThat(choices.of("colours", Theme.LIGHT).get()).isEqualTo(Theme.LIGHT);
  }
}
