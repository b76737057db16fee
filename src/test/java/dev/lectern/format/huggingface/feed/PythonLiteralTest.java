package dev.lectern.format.huggingface.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

class PythonLiteralTest {

  @Test
  void translatesConstantsAndContainers() {
    assertThat(
            PythonLiteral.toJson("{'a': None, 'b': [True, False, -1.5e3], 'c': (1, 2), 'd': nan}"))
        .isEqualTo("{\"a\": null, \"b\": [true, false, -1.5e3], \"c\": [1, 2], \"d\": NaN}");
  }

  @Test
  void keepsTheOtherKindOfQuotes() {
    assertThat(PythonLiteral.toJson("[\"it's\", 'a \"b\"', 'c\\'d', u'e', b\"f\"]"))
        .isEqualTo("[\"it's\", \"a \\\"b\\\"\", \"c'd\", \"e\", \"f\"]");
  }

  @Test
  void undoesEscapes() {
    assertThat(value("'\\n\\t\\\\alpha \\x41\\u00e9\\U0001d6fc\\101'"))
        .isEqualTo("\n\t\\alpha Aé𝛼A");
  }

  @Test
  void leavesWhatIsNoEscape() {
    assertThat(value("'\\q \\xZZ \\U99999999'")).isEqualTo("\\q \\xZZ \\U99999999");
  }

  @Test
  void takesTheDayOfATime() {
    assertThat(value("datetime.datetime(2025, 1, 9, 23, 30, tzinfo=datetime.timezone(x))"))
        .isEqualTo("2025-01-09");
    assertThat(value("ObjectId('6(5')")).isEqualTo("'6(5'");
  }

  @Property
  void readsBackWhatReprPrints(@ForAll String text) {
    assertThat(value(repr(text))).isEqualTo(text);
  }

  /** As Python prints it: the quotes escaped, and all that is not ASCII. */
  private static String repr(String text) {
    StringBuilder out = new StringBuilder("'");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '\'', '\\' -> out.append('\\').append(c);
        default -> out.append(c >= ' ' && c < 127 ? "" + c : "\\u" + hex(c));
      }
    }
    return out.append('\'').toString();
  }

  private static String hex(char c) {
    return HexFormat.of().toHexDigits(c);
  }

  private static String value(String literal) {
    try (JsonParser json = FeedJson.parser(PythonLiteral.toJson(literal))) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.VALUE_STRING);
      return json.getString();
    }
  }
}
