package dev.lectern.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonOutputTest {

  @Test
  void writesEveryKindOfValue() {
    StringWriter out = new StringWriter();
    JsonOutput.value(out, Map.of("a", Arrays.asList(1, 2L, true, null, "x\"\n")));
    assertThat(out).hasToString("{\"a\":[1,2,true,null,\"x\\\"\\n\"]}");
  }

  @Test
  void writesAnArrayPieceByPiece() {
    StringWriter out = new StringWriter();
    try (JsonOutput json = JsonOutput.array(out)) {
      json.add(1);
      json.add(List.of());
    }
    assertThat(out).hasToString("[1,[]]");
  }

  @Test
  void replacesHalvesOfCharacters() {
    assertThat(JsonOutput.wellFormed("a\uD835b 𝒪 \uDC9E")).isEqualTo("a\uFFFDb 𝒪 \uFFFD");
  }
}
