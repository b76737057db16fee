package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class BehindTheListTest {

  private static final long FRAME = TimeUnit.MILLISECONDS.toNanos(16);

  private final List<String> made = new ArrayList<>();
  private boolean listed;
  private long now = 1;
  private final BehindTheList behind =
      new BehindTheList(() -> listed, List.of(() -> made.add("reader"), () -> made.add("sidebar")));

  @Test
  void waitsForTheListAndThenMakesAPartAFrame() {
    frames(50);
    assertThat(made).isEmpty();
    listed = true;
    frames(4);
    assertThat(made).isEmpty();
    frames(1);
    assertThat(made).containsExactly("reader");
    assertThat(behind.isDone()).isFalse();
    frames(1);
    assertThat(made).containsExactly("reader", "sidebar");
    assertThat(behind.isDone()).isFalse();
    frames(1);
    assertThat(behind.isDone()).isTrue();
  }

  @Test
  void makesThePartsWithoutAListThatDoesNotCome() {
    frames(1);
    now += TimeUnit.SECONDS.toNanos(3);
    frames(8);
    assertThat(behind.isDone()).isTrue();
  }

  private void frames(int frames) {
    for (int i = 0; i < frames; i++) {
      behind.handle(now);
      now += FRAME;
    }
  }
}
