package dev.lectern.format.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.Formats;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DailyPapersFeedTest {

  private static final String FOLDER = "/dev/lectern/format/huggingface/";

  private static CollectingSink read(BytesSource source) throws Exception {
    CollectingSink sink = new CollectingSink();
    new DailyPapersFeed().read(source, sink);
    return sink;
  }

  private static CollectingSink read(String json) throws Exception {
    return read(named("feed.json", json));
  }

  private static BytesSource named(String name, String json) {
    return new BytesSource(name, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesAllThatARealDaySays() throws Exception {
    CollectingSink day = read(BytesSource.resource(FOLDER + "daily-papers-2026-04-15.json"));
    assertThat(day.warnings).isEmpty();
    assertThat(day.papers).extracting(PaperDraft::line).containsExactly(2L, 125L);
    PaperFields paper = day.fields().getFirst();
    assertThat(paper.title())
        .isEqualTo(
            "ClawGUI: A Unified Framework for Training, Evaluating, and Deploying GUI Agents");
    assertThat(paper.abstractText()).startsWith("GUI agents drive").endsWith("by 6.0\\%.");
    assertThat(paper.authors())
        .hasSize(7)
        .startsWith(new PersonName("Fei", "", "Tang", ""))
        .endsWith(new PersonName("Yongliang", "", "Shen", ""));
    assertThat(paper.identifiers()).isEqualTo(Identifiers.ofArxiv("2604.11784"));
    assertThat(paper.published()).hasToString("2026-04-13");
    assertThat(paper.upvotes()).isEqualTo(112);
    assertThat(paper.comments()).isEqualTo(5);
    assertThat(paper.organization()).isEqualTo(new Organization("zju", "Zhejiang University"));
    assertThat(paper.links())
        .containsExactly(
            new Link(Link.Role.PAGE, "https://huggingface.co/papers/2604.11784"),
            new Link(Link.Role.CODE, "https://github.com/ZJU-REAL/ClawGUI"),
            new Link(Link.Role.PROJECT, "https://zju-real.github.io/ClawGUI-Page/"));
    assertThat(day.captures)
        .containsExactly(new CaptureEvidence(new PartialDate(2026, 4, 15), null));
  }

  @Test
  void readsItemsThatAreTheTextOfPythonDicts() throws Exception {
    CollectingSink day = read(BytesSource.resource(FOLDER + "daily-papers-2024-12-11.json"));
    assertThat(day.warnings).isEmpty();
    assertThat(day.titles())
        .containsExactly(
            "Frame Representation Hypothesis: Multi-Token LLM Interpretability and\n"
                + "  Concept-Guided Text Generation",
            "HARP: Hesitation-Aware Reframing in Transformer Inference Pass");
    assertThat(day.fields().getFirst().abstractText())
        .endsWith("https://github.com/phvv-me/frame-representation-hypothesis.git");
    assertThat(day.fields().getLast().authors())
        .extracting(PersonName::family)
        .containsExactly("Storaï", "Hwang");
    assertThat(day.captures)
        .containsExactly(new CaptureEvidence(new PartialDate(2024, 12, 11), null));
  }

  @Test
  void readsListsThatWereMadeFromTheFeed() throws Exception {
    CollectingSink list = read(BytesSource.resource(FOLDER + "daily-papers-list-2025-01-13.json"));
    assertThat(list.warnings).isEmpty();
    assertThat(list.fields())
        .extracting(f -> f.identifiers().arxiv())
        .containsExactly("2501.05874", "2501.05727");
    assertThat(list.fields()).allMatch(f -> f.abstractText() != null && f.published() == null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily-papers-2026-04-15.json",
        "daily-papers-2024-12-11.json",
        "daily-papers-list-2025-01-13.json"
      })
  void isFoundByTheStartOfTheFile(String name) throws Exception {
    assertThat(Formats.find(BytesSource.resource(FOLDER + name), null).format())
        .isEqualTo("huggingface-json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"id\": \"Snail2020\", \"title\": \"Snails\", \"issued\": {\"date-parts\": [[2020]]}}]",
        "{\"results\": [{\"display_name\": \"Snails\"}]}",
        "[]",
        "{}"
      })
  void otherJsonIsRefusedAsJson(String json) {
    assertThatThrownBy(() -> Formats.find(named("other.json", json), null))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessageContaining("other.json is JSON")
        .hasMessageContaining("CSL-JSON");
  }

  @Test
  void aWrapperSaysTheDay() throws Exception {
    CollectingSink day =
        read(
            """
            {"status": "success", "date": "2025-01-10", "count": 2, "data": [
              {"paper": {"title": "Snails", "submittedOnDailyAt": "2025-01-09T23:00:00Z"}},
              {"paper": {"title": "Slugs"}}]}
            """);
    assertThat(day.titles()).containsExactly("Snails", "Slugs");
    assertThat(day.warnings).isEmpty();
    assertThat(day.captures)
        .containsExactly(new CaptureEvidence(new PartialDate(2025, 1, 10), null));
  }

  @Test
  void severalDaysAreOnlyNearTheCapture() throws Exception {
    CollectingSink feed =
        read(
            """
            {"paper": {"title": "Snails", "submittedOnDailyAt": "2025-03-02T23:00:00Z"}}
            {"paper": {"title": "Slugs", "submittedOnDailyAt": "2025-03-01T23:00:00Z"}}
            """);
    assertThat(feed.captures).containsExactly(new CaptureEvidence(null, LocalDate.of(2025, 3, 2)));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-27.json, 2024-05-27,",
    "feed.json, , 2024-05-27",
    "2024-05-25.json, , 2024-05-27"
  })
  void theFilesNameSaysTheDayUnlessThePapersAreYounger(String name, String printed, LocalDate near)
      throws Exception {
    String json =
        """
        [{"paper": {"title": "Snails", "publishedAt": "2024-05-24T17:34:15.000Z"},
          "publishedAt": "2024-05-27T03:50:58.348Z"}]
        """;
    CollectingSink day = read(named(name, json));
    PartialDate expected = printed == null ? null : PartialDate.parse(printed).orElseThrow();
    assertThat(day.captures).containsExactly(new CaptureEvidence(expected, near));
    assertThat(day.fields().getFirst().published()).hasToString("2024-05-24");
  }

  @Test
  void aPapersOwnValuesGoBeforeThoseAroundIt() throws Exception {
    PaperFields paper =
        read("""
        [{"title": "Snails and Slugs", "numComments": 0, "summary": "Outer.",
          "paper": {"title": "Snails\\n  and Slugs", "id": "2405.15738v2", "upvotes": "7",
            "summary": "Inner.", "projectPage": "https://example.org/s",
            "githubRepo": "https://example.org/s"}}]
        """)
            .fields()
            .getFirst();
    assertThat(paper.title()).isEqualTo("Snails\n  and Slugs");
    assertThat(paper.abstractText()).isEqualTo("Inner.");
    assertThat(paper.identifiers().arxiv()).isEqualTo("2405.15738");
    assertThat(paper.identifiers().arxivVersion()).isEqualTo(2);
    assertThat(paper.upvotes()).isEqualTo(7);
    assertThat(paper.comments()).isZero();
    assertThat(paper.links())
        .extracting(Link::role)
        .containsExactly(Link.Role.PAGE, Link.Role.CODE);
  }

  @Test
  void authorsWhomTheSiteHidesStayOnTheByline() throws Exception {
    PaperFields paper =
        read("""
        [{"paper": {"title": "Snails", "authors": [
          {"name": "Ann  Lettuce", "hidden": true}, {"name": " "}, "Bo Gate", 5]}}]
        """)
            .fields()
            .getFirst();
    assertThat(paper.authors())
        .extracting(PersonName::display)
        .containsExactly("Ann Lettuce", "Bo Gate");
  }
}
