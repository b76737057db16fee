package dev.lectern.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Highlight;
import dev.lectern.model.Highlight.Place;
import dev.lectern.text.Anchor;
import dev.lectern.text.Anchor.Span;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ShownTextTest {

  private static final String VERBATIM = "It reaches 78.2\\% with ``soft''\nfingers.";

  private final ShownText readable = ShownText.of(Place.ABSTRACT, VERBATIM, false);
  private final ShownText printed = ShownText.of(Place.ABSTRACT, VERBATIM, true);

  @Test
  void whatIsSelectedInTheReadableTextIsRememberedAsPrinted() {
    assertThat(readable.text()).isEqualTo("It reaches 78.2% with “soft” fingers.");
    assertThat(readable.anchor(in(readable, " 78.2% with “soft” ")).quote())
        .isEqualTo("78.2\\% with ``soft''");
    assertThat(printed.anchor(in(printed, "``soft'' fingers")).quote())
        .isEqualTo("``soft''\nfingers");
    assertThat(readable.anchor(new Span(2, 3)).quote()).isEmpty();
  }

  @Test
  void aHighlightStandsInBothFormsOfTheText() {
    Highlight highlight = highlight(Place.ABSTRACT, readable.anchor(in(readable, "“soft”")));
    assertThat(readable.mark(highlight).orElseThrow().span()).isEqualTo(in(readable, "“soft”"));
    assertThat(printed.mark(highlight).orElseThrow().span()).isEqualTo(in(printed, "``soft''"));
    assertThat(ShownText.of(Place.TITLE, VERBATIM, false).mark(highlight)).isEmpty();
  }

  @Test
  void shorterHighlightsLieOverLongerOnes() {
    Highlight shorter = highlight(Place.ABSTRACT, readable.anchor(in(readable, "soft")));
    Highlight longer = highlight(Place.ABSTRACT, readable.anchor(in(readable, "“soft” fingers")));
    assertThat(readable.marks(List.of(shorter, longer)))
        .extracting(ShownText.Mark::highlight)
        .containsExactly(longer, shorter);
  }

  private static Span in(ShownText text, String words) {
    int at = text.text().indexOf(words);
    return new Span(at, at + words.length());
  }

  private static Highlight highlight(Place place, Anchor at) {
    return new Highlight(
        UUID.randomUUID(),
        place,
        at.quote(),
        at.prefix(),
        at.suffix(),
        at.start(),
        at.end(),
        "yellow",
        "",
        Instant.EPOCH);
  }
}
