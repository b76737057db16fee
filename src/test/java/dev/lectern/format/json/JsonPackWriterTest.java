package dev.lectern.format.json;

import static dev.lectern.format.ExportFormat.JSON;
import static dev.lectern.format.SampleEntries.full;
import static dev.lectern.format.SampleEntries.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.SampleEntries;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class JsonPackWriterTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static JsonNode pack(ExportEntry... entries) throws IOException {
    return MAPPER.readTree(written(JSON, new ExportOptions(null, Set.of(), false, "Ann"), entries));
  }

  @Test
  void keepsThePaperThatAllKnow() throws IOException {
    StringWriter paper = new StringWriter();
    JsonOutput.value(paper, PaperJson.of(full().details()));
    JsonNode known = MAPPER.readTree(paper.toString());
    JsonNode written = pack(full()).get(0);
    assertThat(known.propertyNames()).isNotEmpty();
    for (String name : known.propertyNames()) {
      if (!name.equals("identifiers")) {
        assertThat(written.get(name)).isEqualTo(known.get(name));
      }
    }
    assertThat(written.get("identifiers").toString())
        .isEqualTo(
            "{\"arxiv\":\"2502.20241\",\"doi\":\"10.1000/a<b>c\",\"pmid\":\"123\","
                + "\"arxivVersion\":2,\"isbn\":\"978-3\",\"url\":\"javascript:alert(1)\"}");
  }

  @Test
  void bringsAllThatAnotherLibraryNeeds() throws IOException {
    JsonNode paper = pack(full()).get(0);
    assertThat(paper.get("sender").asString()).isEqualTo("Ann");
    assertThat(paper.get("names").get(0).toString())
        .isEqualTo(
            "{\"given\":\"Ludwig\",\"particle\":\"van\",\"family\":\"Beethoven\",\"suffix\":\"Jr.\"}");
    assertThat(paper.get("venueDetails").toString())
        .isEqualTo(
            "{\"name\":\"Journal of Cups\",\"volume\":\"12\",\"issue\":\"3\",\"pages\":\"45-67\","
                + "\"publisher\":\"Press & Co\",\"publisherPlace\":\"Bonn\"}");
    assertThat(paper.get("linkDetails").get(0).get("role").asString()).isEqualTo("code");
    assertThat(paper.get("extra").get("editor").asString()).isEqualTo("Roe, Bob");
    assertThat(paper.get("annotations").get(0).get("type").asString()).isEqualTo("Annotation");
    assertThat(paper.get("places").get(0).toString())
        .isEqualTo(
            "{\"list\":{\"uuid\":\"11111111-2222-4333-8444-555555555555\",\"name\":\"Reading"
                + " group\"},\"place\":2,\"presenter\":\"Zoë Quinn\",\"date\":\"2026-02-03\","
                + "\"remark\":\"Bring the <video>\"}");
  }

  @Test
  void keepsHostileTitlesVerbatimWhereUnicodeCan() throws IOException {
    JsonNode pack = pack(SampleEntries.hostile());
    assertThat(pack.size()).isEqualTo(SampleEntries.HOSTILE.size());
    for (int i = 0; i < pack.size(); i++) {
      assertThat(pack.get(i).get("title").asString())
          .isEqualTo(JsonOutput.wellFormed(SampleEntries.HOSTILE.get(i)));
    }
  }
}
