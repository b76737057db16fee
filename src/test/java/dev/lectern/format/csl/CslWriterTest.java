package dev.lectern.format.csl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.Formats;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.SampleEntries;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CslWriterTest {

  private static final String REAL = "/dev/lectern/samples-of-others/csl/";
  private static final JsonMapper JSON = new JsonMapper();

  private static String write(ExportOptions options, ExportEntry... entries) throws Exception {
    StringBuilder out = new StringBuilder();
    CslWriter writer = new CslWriter(out, options);
    for (ExportEntry entry : entries) {
      writer.write(entry);
    }
    writer.end();
    assertThat(CslSchema.faults(out.toString())).isEmpty();
    return out.toString();
  }

  private static CollectingSink read(String json) throws Exception {
    CollectingSink sink = new CollectingSink();
    new CslReader().read(BytesSource.of(json), sink);
    return sink;
  }

  private static String written(PaperFields fields) throws Exception {
    return write(SampleEntries.all(null), SampleEntries.of(fields));
  }

  private static JsonNode entry(PaperFields fields) throws Exception {
    return JSON.readTree(written(fields)).get(0);
  }

  @Test
  void writesAPreprintAsZoteroDoes() throws Exception {
    PaperFields paper =
        PaperFields.builder("Lazy \\textbf{Snails}")
            .authors(List.of(new PersonName("Ludwig", "van", "Beethoven", "Jr.")))
            .published(new PartialDate(2025, 2, 28))
            .identifiers(new Identifiers("2502.20241", 2, null, null, null, null))
            .categories(List.of("cs.RO"))
            .build();
    assertThat(write(ExportOptions.PLAIN, SampleEntries.of(paper)))
        .isEqualTo(
            """
            [
            {"id":"passivesafe2025","type":"article","title":"Lazy Snails",\
            "author":[{"family":"Beethoven","given":"Ludwig","non-dropping-particle":"van",\
            "suffix":"Jr."}],"issued":{"date-parts":[[2025,2,28]]},\
            "archive":"arXiv","number":"arXiv:2502.20241v2",\
            "URL":"https://arxiv.org/abs/2502.20241v2","categories":["cs.RO"],\
            "custom":{"lectern":{"title":"Lazy \\\\textbf{Snails}"}}}
            ]
            """);
  }

  @Test
  void bringsAPaperWithEverythingBack() throws Exception {
    ExportEntry full = SampleEntries.full();
    PaperDraft back = read(write(SampleEntries.all(null), full)).papers.getFirst();
    assertThat(back.fields()).isEqualTo(full.details().paper().fields());
    assertThat(back.companions().key()).isEqualTo("passivesafe2025");
    assertThat(back.companions().tags()).containsExactly("rl", "robots/hands");
    assertThat(back.companions().note())
        .isEqualTo(
            """
            # Mine

            Ask about `tau`.

            “78.2%” *How* measured?

            Reading group: Presented by Zoë Quinn on 3 February 2026. Bring the <video>\
            """);
  }

  @Test
  void writesWhatIsFoundAgainByItsContent() throws Exception {
    for (ExportEntry entry : List.of(SampleEntries.full(), SampleEntries.titled("Snails"))) {
      BytesSource file = BytesSource.of(write(SampleEntries.all(null), entry));
      assertThat(Formats.find(file, null).format()).isEqualTo("csl-json");
    }
  }

  @Test
  void writesOnlyWhatWasAskedFor() throws Exception {
    assertThat(write(ExportOptions.PLAIN, SampleEntries.full()))
        .doesNotContain("\"abstract\"", "\"keyword\"", "\"annote\"", "78.2");
  }

  @Test
  void writesAnEmptyList() throws Exception {
    assertThat(write(ExportOptions.PLAIN)).isEqualTo("[]\n");
  }

  @Test
  void survivesHostileTitles() throws Exception {
    List<String> back = read(write(ExportOptions.PLAIN, SampleEntries.hostile())).titles();
    List<String> titles = SampleEntries.HOSTILE.stream().filter(title -> !title.isEmpty()).toList();
    assertThat(back).hasSameSizeAs(titles);
    for (int i = 0; i < titles.size(); i++) {
      assertThat(back.get(i)).isEqualTo(titles.get(i).replace("lone \uD83E", "lone \uFFFD"));
    }
  }

  @Test
  void believesAnotherProgramThatChangedTheTitle() throws Exception {
    String json = written(PaperFields.builder("Lazy \\textbf{Snails}").build());
    assertThat(read(json.replace("Lazy Snails", "Quick Snails")).titles())
        .containsExactly("Quick Snails");
  }

  @Test
  void keepsTheTagsOfCslAndNoTex() throws Exception {
    PaperFields paper =
        PaperFields.builder("The <i>\\'Elan</i> of H<sub>2</sub>O \\& <b>snails</b>").build();
    assertThat(entry(paper).get("title").asString())
        .isEqualTo("The <i>Élan</i> of H<sub>2</sub>O & <b>snails</b>");
  }

  @Test
  void writesATypeThatCslLacksAsADocument() throws Exception {
    PaperFields paper = PaperFields.builder("Snails").type("hologram").build();
    assertThat(entry(paper).get("type").asString()).isEqualTo("document");
    assertThat(read(written(paper)).fields()).containsExactly(paper);
  }

  @Test
  void writesNoFieldForADateWithoutAYear() throws Exception {
    PaperFields paper = PaperFields.builder("Snails").published(new PartialDate(0, 2, 28)).build();
    assertThat(entry(paper).has("issued")).isFalse();
    assertThat(read(written(paper)).fields()).containsExactly(paper);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BBT_CSL_JSON_Do_not_use_shortTitle_and_journalAbbreviation_372.csl.json",
        "Better_CSL_does_not_extract_extra_variables_2963.csl.json",
        "Date_export_to_Better_CSL-JSON_360_811.csl.json",
        "Does_setting_a_type_via_cheater_syntax_work_currently_2473.csl.json",
        "Export_does_not_include_available-date_3286.csl.json",
        "Export_of_creator-type_fields_from_embedded_CSL_variables_365_uppercase_DOI_825.csl.json",
        "Extra_field_type_video_not_exported_3536.csl.json",
        "Normalizing_English_language_tag_3100.csl.json",
        "Pandoc-LaTeX-SCHOMD_Citation_Export.csl.json",
        "Quotes_around_last_names_should_be_removed_from_citekeys_856.csl.json",
        "Setting_the_item_type_via_the_cheater_syntax_587.csl.json",
        "unwanted_inclusion_of_Zotero_s_internal_journal_abbreviations_in_CSL_JSON_2375.csl.json",
      })
  void givesTheFilesOfOthersBackAsTheyWere(String name) throws Exception {
    CollectingSink before = new CollectingSink();
    new CslReader().read(BytesSource.resource(REAL + name), before);
    ExportEntry[] entries =
        before.fields().stream().map(SampleEntries::of).toArray(ExportEntry[]::new);
    assertThat(read(write(SampleEntries.all(null), entries)).fields()).isEqualTo(before.fields());
  }

  @Test
  void keepsRangesAndSeasons() throws Exception {
    PaperFields paper =
        PaperFields.builder("Snails")
            .published(new PartialDate(2011, 5, 0))
            .extra(
                Map.of("csl:issued", "{\"date-parts\":[[\"2011\",5],[2012]],\"circa\":1,\"x\":2}"))
            .build();
    assertThat(entry(paper).get("issued"))
        .isEqualTo(JSON.readTree("{\"date-parts\":[[2011,5],[2012]],\"circa\":true}"));
  }

  @Test
  void keepsWhatOtherProgramsPutIntoCustom() throws Exception {
    PaperFields paper =
        PaperFields.builder("Snails")
            .authorCount(7)
            .extra(Map.of("csl:custom", "{\"short_id\":\"xyz\",\"n\":1.50}"))
            .build();
    assertThat(written(paper))
        .contains("{\"short_id\":\"xyz\",\"n\":1.50,\"lectern\":{\"authorCount\":7}}");
    assertThat(read(written(paper)).fields()).containsExactly(paper);
  }

  @Test
  void carriesTheFieldsOfOtherFormats() throws Exception {
    Map<String, String> extra = new LinkedHashMap<>();
    extra.put("editor", "van der Berg, Jan; King, Martin, Jr.; NASA");
    extra.put("translator", "not canonical ,; x");
    extra.put("accessed", "2015-04-30~");
    extra.put("original-date", "2015/../x");
    extra.put("edition", "2");
    extra.put("note", "type: dataset");
    extra.put("number", "12");
    extra.put("DOI", "not a field of extra");
    extra.put("bibtex:month", "{\\tt \"x\"}");
    extra.put("ris:AD", "one\ntwo");
    extra.put("csl:GSCC", "\"0021819\"");
    PaperFields paper =
        PaperFields.builder("Snails")
            .extra(extra)
            .identifiers(
                new Identifiers(
                    "math/0307200", 3, "no doi", "1", "978-3", "http://arxiv.org/abs/math/0307200"))
            .build();
    PaperFields back = read(written(paper)).fields().getFirst();
    assertThat(back).isEqualTo(paper);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "\\",
            "{",
            "}",
            "\"",
            "'",
            "&",
            "<i>",
            "</i>",
            "<",
            ">",
            "$",
            "%",
            "\n",
            "\t",
            "\r",
            "\u0000",
            "\u2028",
            "\uFEFF",
            "\uD83E\uDD16",
            "تعلم",
            "e\u0301",
            "中文",
            ",",
            ";",
            "|",
            "arXiv:",
            "type:",
            "van ",
            "x",
            "Snails",
            "2025",
            "-",
            "/",
            "~",
            " ",
            "  ")
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(pieces -> "x" + String.join("", pieces) + "y");
  }

  @Property(tries = 300)
  void readsBackWhatItWrites(
      @ForAll("hostile") String a, @ForAll("hostile") String b, @ForAll("hostile") String c)
      throws Exception {
    Map<String, String> extra = new LinkedHashMap<>();
    for (String name :
        List.of(
            "editor",
            "accessed",
            "edition",
            "note",
            "title-short",
            "archive_location",
            "archive",
            "bibtex:x",
            "ris:AD",
            "csl:x")) {
      extra.put(name, name.length() % 2 == 0 ? a : b);
    }
    PaperFields paper =
        PaperFields.builder(a)
            .type("article-journal")
            .abstractText(b)
            .authors(
                List.of(
                    new PersonName(b, "van", c, "Jr."),
                    new PersonName("", "", c, ""),
                    new PersonName(a, "", "von " + c, "")))
            .authorCount(7)
            .organization(new Organization(b, c))
            .published(new PartialDate(2025, 2, 0))
            .venue(new Venue("V " + a, b, c, a, b, c))
            .identifiers(new Identifiers("2502.20241", 1, "10.1000/x", "12", b, c))
            .categories(List.of("cs.LG", c))
            .links(List.of(new Link(Link.Role.CODE, a), new Link(Link.Role.PDF, b)))
            .comments(1)
            .upvotes(2)
            .extra(extra)
            .build();
    assertThat(read(written(paper)).fields()).containsExactly(paper);
  }
}
