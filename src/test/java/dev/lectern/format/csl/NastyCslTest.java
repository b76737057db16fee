package dev.lectern.format.csl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.Telling;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NastyCslTest {

  private static final String REAL = "/dev/lectern/samples-of-others/csl/";
  private static final List<byte[]> FILES =
      List.of(
          BytesSource.resource(REAL + "Date_export_to_Better_CSL-JSON_360_811.csl.json").bytes(),
          BytesSource.resource(REAL + "Export_does_not_include_available-date_3286.csl.json")
              .bytes(),
          BytesSource.resource(REAL + "Normalizing_English_language_tag_3100.csl.json").bytes());

  private static CollectingSink read(byte[] bytes) throws IOException {
    CollectingSink sink = new CollectingSink();
    try {
      new CslReader().read(new BytesSource("nasty.json", bytes), sink);
    } catch (UnreadableDigestException documented) {
      assertThat(documented).hasMessageContaining("nasty.json");
    }
    return sink;
  }

  private static CollectingSink read(String json) throws IOException {
    return read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 300)
  void survivesDamagedFiles(@ForAll Random random) throws IOException {
    byte[] bytes = FILES.get(random.nextInt(FILES.size())).clone();
    for (int i = random.nextInt(10); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    int end = random.nextBoolean() ? bytes.length : random.nextInt(bytes.length);
    assertThat(read(Arrays.copyOf(bytes, end)).fields()).allMatch(Telling::isEnough);
  }

  /** Every member of every kind of value. */
  @Property(tries = 500)
  void survivesValuesOfTheWrongKind(@ForAll Random random) throws IOException {
    List<String> names =
        List.of(
            "id",
            "type",
            "title",
            "author",
            "editor",
            "issued",
            "accessed",
            "volume",
            "DOI",
            "URL",
            "ISBN",
            "keyword",
            "note",
            "custom",
            "categories",
            "items",
            "number",
            "archive",
            "x");
    List<String> values =
        List.of(
            "null",
            "true",
            "-1e999999",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[[]]]",
            "[null]",
            "[{\"family\":{}}]",
            "{\"date-parts\":[[\"x\"],[],null,7]}",
            "{\"date-parts\":{}}",
            "{\"lectern\":{\"links\":[1,{}],\"title\":3,\"extra\":[],\"published\":\"9\"}}",
            "{\"lectern\":{\"authorCount\":1e9,\"organization\":{},\"arxiv\":\"x\"}}",
            "NaN");
    StringBuilder json = new StringBuilder("[{\"title\":\"Snails\"");
    for (int i = 0; i < 8; i++) {
      String name = names.get(random.nextInt(names.size()));
      json.append(",\"")
          .append(name)
          .append("\":")
          .append(values.get(random.nextInt(values.size())));
    }
    read(json.append("},{\"title\":\"Slugs\"}]").toString());
  }

  @Test
  void keepsTheEntriesBeforeTheEndOfACutFile() throws IOException {
    CollectingSink sink =
        read("[{\"title\":\"Snails\"},\n{\"title\":\"Slugs\"},\n{\"title\":\"Gar");
    assertThat(sink.titles()).containsExactly("Snails", "Slugs");
    assertThat(sink.warnings)
        .containsExactly("3: The file stops in the middle of entry 3; what follows is missing.");
  }

  @Test
  void keepsTheEntriesBeforeDamagedJson() throws IOException {
    CollectingSink sink = read("[{\"title\":\"Snails\"},\n{\"title\" \"Slugs\"}]");
    assertThat(sink.titles()).containsExactly("Snails");
    assertThat(sink.warnings)
        .containsExactly(
            "2: The JSON is damaged in or after entry 2; what follows cannot be read.");
  }

  @Test
  void leavesOutWhatIsNestedTooDeep() throws IOException {
    String deep = "[".repeat(5000) + "]".repeat(5000);
    CollectingSink sink = read("[{\"title\":\"Snails\",\"x\":" + deep + "},{\"title\":\"Slugs\"}]");
    assertThat(sink.titles()).containsExactly("Snails", "Slugs");
    assertThat(sink.warnings)
        .containsExactly(
            "1: Entry 1 is longer than 16 million characters or nested too deep;"
                + " a part was left out.");
  }

  @Test
  void leavesOutWhatIsTooLong() throws IOException {
    String text = "\"" + "x".repeat(1_000_000) + "\",";
    CollectingSink sink =
        read("[{\"title\":\"Snails\",\"x\":[" + text.repeat(20) + "1]},{\"title\":\"Slugs\"}]");
    assertThat(sink.titles()).containsExactly("Snails", "Slugs");
    assertThat(sink.warnings).hasSize(1);
  }

  @Test
  void saysOnlySoMuchOfManyFaults() throws IOException {
    CollectingSink sink = read("[" + "1,".repeat(5000) + "{\"title\":\"Slugs\"}]");
    assertThat(sink.titles()).containsExactly("Slugs");
    assertThat(sink.warnings).hasSize(1001);
    assertThat(sink.warnings.getLast()).isEqualTo("1: There are 4000 more warnings of this kind.");
  }
}
