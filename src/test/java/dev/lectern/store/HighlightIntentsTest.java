package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.Highlight;
import dev.lectern.model.Highlight.Place;
import dev.lectern.model.HighlightColor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighlightIntentsTest {

  @TempDir Path folder;
  private SmallLibrary small;

  @BeforeEach
  void opens() {
    small = new SmallLibrary(folder);
  }

  @AfterEach
  void closes() {
    small.close();
  }

  @Test
  void theReadableAndTheVerbatimFormOfAQuoteMarkTheSamePassage() {
    Highlight readable = added("reaches 78.2% with “soft” fingers", null);
    Highlight verbatim = added("reaches 78.2\\% with ``soft'' fingers", null);
    assertThat(readable.quote()).isEqualTo("reaches 78.2\\% with ``soft'' fingers");
    assertThat(verbatim.quote()).isEqualTo(readable.quote());
    assertThat(verbatim.start()).isEqualTo(readable.start());
    assertThat(verbatim.end()).isEqualTo(readable.end());
  }

  @Test
  void anchorsInTheVerbatimTextWithCodePointsAndSurroundings() {
    Highlight made = added("hand holds", null);
    String text = SmallLibrary.ABSTRACT;
    assertThat(made.place()).isEqualTo(Place.ABSTRACT);
    assertThat(made.quote()).isEqualTo("hand\nholds");
    assertThat(text.substring(0, text.offsetByCodePoints(0, made.start())))
        .endsWith("\uD835\uDD38 ");
    assertThat(text.substring(text.offsetByCodePoints(0, made.end()))).isEqualTo(" cups.");
    assertThat(made.prefix().codePointCount(0, made.prefix().length())).isEqualTo(32);
    assertThat(text).contains(made.prefix() + made.quote() + made.suffix());
    assertThat(made.suffix()).isEqualTo(" cups.");
  }

  @Test
  void aQuoteThatStandsTwiceNeedsItsOccurrence() {
    assertThatThrownBy(() -> added("hand", null))
        .hasMessageContaining("2 times")
        .hasMessageContaining("--occurrence");
    assertThat(added("hand", 1).start()).isEqualTo(2);
    assertThat(added("hand", 2).start()).isGreaterThan(40);
    assertThatThrownBy(() -> added("hand", 3)).hasMessageContaining("no occurrence 3");
    assertThatThrownBy(() -> added("foot", null)).hasMessageContaining("foot");
    assertThatThrownBy(() -> added(" ", null)).hasMessageContaining("empty");
  }

  @Test
  void theTitleCanBeMarkedToo() {
    Highlight made = added("Many Fingers", null);
    assertThat(made.place()).isEqualTo(Place.TITLE);
    assertThat(made.start()).isEqualTo(14);
    assertThat(made.suffix()).isEmpty();
  }

  @Test
  void highlightsAreUndoneRedoneAndRemovedByTheirNumber() {
    added("hand", 2);
    Highlight title = added("Many", null);
    assertThat(small.found("has:highlight")).containsExactly(1);
    assertThat(small.paper(1).highlights().getFirst()).isEqualTo(title);
    small.apply(HighlightIntents.remove(1, 1));
    assertThat(small.paper(1).highlights()).hasSize(1).doesNotContain(title);
    small.reopen();
    small.undo();
    assertThat(small.paper(1).highlights().getFirst()).isEqualTo(title);
    small.redo();
    small.undo();
    small.undo();
    assertThat(small.paper(1).highlights()).hasSize(1).doesNotContain(title);
    assertThatThrownBy(() -> small.apply(HighlightIntents.remove(1, 2)))
        .hasMessageContaining("no highlight 2");
  }

  private Highlight added(String quote, @Nullable Integer occurrence) {
    List<Highlight> before = small.paper(1).highlights();
    small.apply(HighlightIntents.add(1, quote, occurrence, HighlightColor.RED, "why?"));
    List<Highlight> after = new ArrayList<>(small.paper(1).highlights());
    after.removeAll(before);
    return after.getFirst();
  }
}
