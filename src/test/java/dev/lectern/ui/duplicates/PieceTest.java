package dev.lectern.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PieceTest {

  @ParameterizedTest
  @CsvSource({
    "a cup of tea, a cup of teas, a cup of [tea]",
    "a cup of teas, a cup of tea, a cup of [teas]",
    "a big cup, a cup, a [big] cup",
    "a cup, a big cup, a cup",
    "one two three four, two four five, [one] two [three] four",
    "same, same, same",
    "other, words, other"
  })
  void marksTheWordsThatTheOtherDoesNotHave(String text, String other, String marked) {
    String shown =
        Piece.of(text, other).stream()
            .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
            .collect(Collectors.joining());
    assertThat(shown).isEqualTo(marked);
  }

  @Test
  void marksNothingInTextsTooLongToCompare() {
    String text = "word ".repeat(2_000);
    assertThat(Piece.of(text + "a", text + "b")).containsExactly(new Piece(text + "a", false));
  }
}
