package dev.lectern.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts are written with {@code |} where the caret or the ends of the selection stand. */
class TypingTest {

  @ParameterizedTest
  @CsvSource({
    "a |word| b,        a **|word|** b",
    "a **|word|** b,    a |word| b",
    "'a | b',           'a **|**| b'",
  })
  void boldIsPutOnAndTakenOff(String before, String after) {
    assertThat(marked(before, "**")).isEqualTo(after.replace("**|**|", "**||**"));
  }

  @ParameterizedTest
  @CsvSource({
    "a |word| b,        a *|word|* b",
    "a *|word|* b,      a |word| b",
    "a **|word|** b,    a ***|word|*** b",
    "a ***|word|*** b,  a **|word|** b",
  })
  void italicIsToldFromBold(String before, String after) {
    assertThat(marked(before, "*")).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource({
    "- one|,            '- one\n- |'",
    "'  * one|',        '  * one\n  * |'",
    "9. one|,           '9. one\n10. |'",
    "1) one|,           '1) one\n2) |'",
    "- [x] done|,       '- [x] done\n- [ ] |'",
    "> said|,           '> said\n> |'",
    "- on|e,            '- on\n- |e'",
  })
  void enterGoesOnWithAList(String before, String after) {
    assertThat(entered(before)).contains(after);
  }

  @Test
  void enterEndsAListInAnEmptyItem() {
    assertThat(entered("- one\n- |")).contains("- one\n|");
    assertThat(entered("- [ ] |")).contains("|");
  }

  @Test
  void enterIsOnlyEnterElsewhere() {
    assertThat(entered("words|")).isEmpty();
    assertThat(entered("|- one")).isEmpty();
    assertThat(entered("-no list|")).isEmpty();
  }

  @Test
  void tabMovesItemsInAndOut() {
    assertThat(indented("- one|", false)).contains("  - one|");
    assertThat(indented("  - one|", true)).contains("- one|");
    assertThat(indented("- o|ne\n- t|wo", false)).contains("  - o|ne\n  - t|wo");
    assertThat(indented("words|", false)).isEmpty();
  }

  private static String marked(String text, String mark) {
    Marked m = Marked.of(text);
    return m.after(Typing.mark(m.text(), m.from(), m.to(), mark), true);
  }

  private static Optional<String> entered(String text) {
    Marked m = Marked.of(text);
    return Typing.newLine(m.text(), m.from()).map(typing -> m.after(typing, false));
  }

  private static Optional<String> indented(String text, boolean out) {
    Marked m = Marked.of(text);
    return Typing.indent(m.text(), m.from(), m.to(), out)
        .map(typing -> m.after(typing, m.from() != m.to()));
  }

  private record Marked(String text, int from, int to) {

    static Marked of(String text) {
      int from = text.indexOf('|');
      int last = text.lastIndexOf('|');
      return new Marked(text.replace("|", ""), from, last == from ? from : last - 1);
    }

    String after(Typing typing, boolean range) {
      StringBuilder now = new StringBuilder(text);
      now.replace(typing.from(), typing.to(), typing.replacement());
      now.insert(typing.caret(), "|");
      return (range ? now.insert(typing.anchor(), "|") : now).toString();
    }
  }
}
