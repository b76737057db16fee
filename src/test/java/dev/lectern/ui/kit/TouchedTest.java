package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;

class TouchedTest {

  @Test
  void anEditTouchesItsPapersOnly() {
    Touched touched = Touched.by(new Change.SetStar(List.of(new Edit<>(7, false, true))));
    assertThat(touched.includes(7)).isTrue();
    assertThat(touched.includes(8)).isFalse();
    assertThat(touched.membership()).isFalse();
  }

  @Test
  void anImportTouchesEverything() {
    Touched touched = Touched.by(new Change.ImportDigest(1, "page.txt", 3));
    assertThat(touched.membership()).isTrue();
    assertThat(touched.includes(99)).isTrue();
  }

  @Test
  void aBatchTouchesWhatItsPartsTouch() {
    Touched touched =
        Touched.by(
            new Change.Batch(
                List.of(
                    new Change.EditNote(new Edit<>(1, null, "x")),
                    new Change.TagPapers("rl", List.of(new Edit<>(2, false, true))))));
    assertThat(touched.papers()).containsExactlyInAnyOrder(1L, 2L);
    assertThat(touched.tags()).isTrue();
    assertThat(touched.membership()).isFalse();
  }
}
