package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartTest {

  private final List<String> made = new ArrayList<>();
  private final Part<String> part =
      new Part<>(
          () -> {
            made.add("note");
            return "note";
          });

  @Test
  void isMadeOnceAndOnlyWhenWanted() {
    assertThat(made).isEmpty();
    assertThat(part.get()).isSameAs(part.get());
    assertThat(made).hasSize(1);
  }

  @Test
  void hearsNewsOnlyOnceItIsThere() {
    List<String> told = new ArrayList<>();
    part.ifMade(told::add);
    assertThat(told).isEmpty();
    part.get();
    part.ifMade(told::add);
    assertThat(told).containsExactly("note");
  }
}
