package dev.lectern.format.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.Formats;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.Identifiers;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import dev.lectern.text.ReadableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CslReaderTest {

  private static final String REAL = "/dev/lectern/samples-of-others/csl/";

  private static CollectingSink read(BytesSource source) throws Exception {
    CollectingSink sink = new CollectingSink();
    new CslReader().read(source, sink);
    return sink;
  }

  private static CollectingSink read(String json) throws Exception {
    return read(BytesSource.of(json));
  }

  private static CollectingSink real(String name) throws Exception {
    return read(BytesSource.resource(REAL + name));
  }

  /** An entry with these members besides id, type and title. */
  private static PaperDraft with(String members) throws Exception {
    CollectingSink sink =
        read(
            "[{'id':'a','type':'book','title':'Snails',%s}]".formatted(members).replace('\'', '"'));
    assertThat(sink.papers).hasSize(1);
    return sink.papers.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "BBT_CSL_JSON_Do_not_use_shortTitle_and_journalAbbreviation_372.csl.json, 1, 0",
    "Better_CSL_does_not_extract_extra_variables_2963.csl.json, 1, 0",
    "Date_export_to_Better_CSL-JSON_360_811.csl.json, 15, 0",
    "Does_setting_a_type_via_cheater_syntax_work_currently_2473.csl.json, 1, 0",
    "Export_does_not_include_available-date_3286.csl.json, 4, 0",
    "Export_of_creator-type_fields_from_embedded_CSL_variables_365_uppercase_DOI_825.csl.json, 7,"
        + " 1",
    "Extra_field_type_video_not_exported_3536.csl.json, 1, 0",
    "Normalizing_English_language_tag_3100.csl.json, 3, 0",
    "Pandoc-LaTeX-SCHOMD_Citation_Export.csl.json, 4, 0",
    "Quotes_around_last_names_should_be_removed_from_citekeys_856.csl.json, 1, 0",
    "Setting_the_item_type_via_the_cheater_syntax_587.csl.json, 5, 0",
    "unwanted_inclusion_of_Zotero_s_internal_journal_abbreviations_in_CSL_JSON_2375.csl.json, 1, 0",
  })
  void readsTheFilesOfOthers(String name, int papers, int warnings) throws Exception {
    BytesSource source = BytesSource.resource(REAL + name);
    assertThat(Formats.find(source, null).format()).isEqualTo("csl-json");
    CollectingSink sink = read(source);
    assertThat(sink.papers).hasSize(papers);
    assertThat(sink.warnings).hasSize(warnings);
  }

  @Test
  void readsAJournalArticle() throws Exception {
    PaperDraft draft =
        real("BBT_CSL_JSON_Do_not_use_shortTitle_and_journalAbbreviation_372.csl.json")
            .papers
            .getFirst();
    PaperFields paper = draft.fields();
    assertThat(draft.companions().key()).isEqualTo("Olson2006");
    assertThat(paper.type()).isEqualTo("article-journal");
    assertThat(paper.authors()).containsExactly(new PersonName("Hope A.", "", "Olson", ""));
    assertThat(paper.published()).isEqualTo(new PartialDate(2006, 0, 0));
    assertThat(paper.venue())
        .isEqualTo(new Venue("Library Quarterly", "76", "1", "19–35", null, null));
    assertThat(paper.title()).contains("<i>Library Quarterly</i>");
    assertThat(ReadableText.of(paper.title()).text())
        .isEqualTo(
            "Codes, costs, and critiques: The organization of information in Library Quarterly,"
                + " 1931–2004");
    assertThat(paper.extra())
        .containsEntry("container-title-short", "Libr. Q.")
        .containsEntry("language", "en-US");
  }

  @Test
  void keepsMembersThatNobodyKnows() throws Exception {
    PaperFields paper =
        real("Better_CSL_does_not_extract_extra_variables_2963.csl.json").fields().getFirst();
    assertThat(paper.extra())
        .containsEntry("csl:GSCC", "\"0021819\"")
        .containsEntry("note", "my-note: 0001903\nGSCC: 0021819");
    assertThat(paper.identifiers().isbn()).isEqualTo("978-1-107-04452-4 978-1-107-68637-3");
  }

  @Test
  void saysWhichEntryHasNoTitle() throws Exception {
    assertThat(
            real("Export_of_creator-type_fields_from_embedded_CSL_variables_365_uppercase_DOI_825"
                    + ".csl.json")
                .warnings)
        .containsExactly("5: Entry 4 has no title.");
  }

  @Test
  void showsTheWordsInsideASpan() throws Exception {
    PaperFields paper = real("Normalizing_English_language_tag_3100.csl.json").fields().getFirst();
    assertThat(ReadableText.of(paper.title()).text())
        .isEqualTo("A verse translation of Abbo of St. Germain's Bella Parisiacae urbis");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'date-parts':[[2005,10,12]]} | 2005-10-12",
        "{'date-parts':[['2005','10']]} | 2005-10",
        "{'date-parts':[[2005,'']]} | 2005",
        "{'date-parts':[[2005,0,0]]} | 2005",
        "{'date-parts':[[2005,13,45]]} | 2005",
        "{'date-parts':[[2005,2,30]]} | 2005-02",
        "{'date-parts':[['2011',5,25],['2012',6,26]],'circa':true} | 2011-05-25",
        "{'date-parts':[[2017]],'season':4} | 2017",
        "{'raw':'2005-10-12'} | 2005-10-12",
        "{'raw':'12 October 2005'} | 2005-10-12",
        "{'literal':'2005'} | 2005",
        "\"2005-10\" | 2005-10",
      })
  void readsDates(String date, String edtf) throws Exception {
    assertThat(with("'issued':" + date).fields().published()).hasToString(edtf);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'literal':'in press'}",
        "{'date-parts':[[-44,3,15]]}",
        "{'date-parts':[[99999]]}",
      })
  void keepsADateThatIsNoYear(String date) throws Exception {
    PaperFields paper = with("'issued':" + date).fields();
    assertThat(paper.published()).isNull();
    assertThat(paper.extra()).containsEntry("csl:issued", date.replace('\'', '"'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'date-parts':[[2015,4,30]]} | 2015-04-30",
        "{'date-parts':[[2014,12,31],[2015,1,1]]} | 2014-12-31/2015-01-01",
        "{'date-parts':[[1777]],'circa':1} | 1777~",
        "{'date-parts':[[2017]],'season':'2'} | 2017-22",
        "{'literal':'13th cent.'} | 13th cent.",
      })
  void writesOtherDatesAsText(String date, String text) throws Exception {
    assertThat(with("'accessed':" + date).fields().extra()).containsEntry("accessed", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'family':'Mare','given':'Walter','non-dropping-particle':'de la'} | Walter|de la|Mare|''",
        "{'family':'de la Mare','given':'Walter'} | Walter|de la|Mare|''",
        "{'family':'de Mare','given':'W','parse-names':false} | W|''|de Mare|''",
        "{'family':'King','given':'Martin','suffix':'Jr.','comma-suffix':true} |"
            + " Martin|''|King|Jr.",
        "{'dropping-particle':'von','family':'Goethe','given':'Johann'} | Johann|von|Goethe|''",
        "{'literal':'The ACME, Inc.'} | ''|''|The ACME, Inc.|''",
        "\"Plato\" | ''|''|Plato|''",
      })
  void readsNames(String name, String given, String particle, String family, String suffix)
      throws Exception {
    assertThat(with("'author':[%s,{},null,7.5e3,[]]".formatted(name)).fields().authors().getFirst())
        .isEqualTo(new PersonName(given, particle, family, suffix));
  }

  @Test
  void takesNumbersForTexts() throws Exception {
    PaperFields paper = with("'volume':12,'issue':3.5,'PMID':123,'edition':2").fields();
    assertThat(paper.venue()).isEqualTo(new Venue(null, "12", "3.5", null, null, null));
    assertThat(paper.identifiers().pmid()).isEqualTo("123");
    assertThat(paper.extra()).containsEntry("edition", "2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'number':'arXiv:2502.20241v2','archive':'arXiv'",
        "'archive':'arXiv','archive_location':'arXiv:2502.20241v2'",
        "'URL':'https://arxiv.org/abs/2502.20241v2'",
        "'note':'arXiv: 2502.20241v2 [cs.LG]'",
      })
  void findsTheArxivNumber(String members) throws Exception {
    PaperFields paper = with(members).fields();
    assertThat(paper.identifiers())
        .isEqualTo(new Identifiers("2502.20241", 2, null, null, null, null));
    assertThat(paper.extra()).isEmpty();
  }

  @Test
  void takesTheVariablesOutOfZoterosNote() throws Exception {
    PaperDraft draft =
        with(
            "'note':'type: dataset\\noriginal-date: 1957\\nPMCID: PMC12\\neditor: Roe || Bob\\n"
                + "Remark: not a variable\\nCitation Key: snails57\\nSnails: a history'");
    assertThat(draft.fields().type()).isEqualTo("dataset");
    assertThat(draft.companions().key()).isEqualTo("snails57");
    assertThat(draft.fields().extra())
        .containsEntry("original-date", "1957")
        .containsEntry("PMCID", "PMC12")
        .containsEntry("editor", "Roe, Bob")
        .containsEntry("note", "Remark: not a variable\nSnails: a history");
  }

  @Test
  void takesKeywordsForTagsAndTheAnnotationForTheNote() throws Exception {
    PaperDraft draft = with("'keyword':'snail, slug','annote':'Read *this*.'");
    assertThat(draft.companions().tags()).containsExactly("snail", "slug");
    assertThat(draft.companions().note()).isEqualTo("Read *this*.");
  }

  @Test
  void takesNoAddressForAKey() throws Exception {
    CollectingSink sink =
        read(
            """
            {"id":"http://zotero.org/groups/1/items/AB","type":"book","title":"Snails"}
            """);
    assertThat(sink.papers.getFirst().companions().key()).isNull();
    assertThat(sink.fields().getFirst().extra())
        .containsEntry("csl:id", "\"http://zotero.org/groups/1/items/AB\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"type\":\"book\",\"title\":\"Snails\"},{\"type\":\"book\",\"title\":\"Slugs\"}]",
        "{\"items\":[{\"type\":\"book\",\"title\":\"Snails\"},{\"type\":\"book\",\"title\":\"Slugs\"}]}",
        "{\"type\":\"book\",\"title\":\"Snails\"}\n{\"type\":\"book\",\"title\":\"Slugs\"}\n",
        "[[{\"type\":\"book\",\"title\":\"Snails\"}],{\"type\":\"book\",\"title\":\"Slugs\"},]",
      })
  void takesListsWrappersAndLines(String json) throws Exception {
    assertThat(read(json).titles()).containsExactly("Snails", "Slugs");
    assertThat(Formats.find(BytesSource.of(json), null).format()).isEqualTo("csl-json");
  }

  @Test
  void readsAnAnswerOfTheDoiResolver() throws Exception {
    PaperFields paper =
        with("'indexed':{'date-parts':[[2020,1,2]],'timestamp':1577923200000},"
                + "'DOI':'10.1000/ABC','ISSN':['1234-5678','8765-4321'],'subtitle':[],"
                + "'issued':{'date-parts':[[null]]}")
            .fields();
    assertThat(paper.identifiers().doi()).isEqualTo("10.1000/abc");
    assertThat(paper.published()).isNull();
    assertThat(paper.extra())
        .containsEntry("ISSN", "1234-5678, 8765-4321")
        .containsEntry("csl:indexed", "{\"date-parts\":[[2020,1,2]],\"timestamp\":1577923200000}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"ok\",\"message-type\":\"work-list\",\"message\":{\"items\":[{\"type\":\"book\","
            + "\"title\":[\"Snails\"],\"issued\":{\"date-parts\":[[2020]]}}]}}",
        "{\"results\":[{\"id\":\"https://openalex.org/W1\",\"title\":\"Snails\",\"type\":\"article\","
            + "\"publication_date\":\"2026-02-10\",\"authorships\":[]}]}",
        "{\"paperId\":\"2d\",\"title\":\"Snails\",\"type\":\"book\"}",
        "[{\"paper\":{\"title\":\"Snails\",\"upvotes\":3},\"type\":\"article\",\"title\":\"Snails\"}]",
        "[{\"uuid\":\"b\",\"type\":\"article\",\"title\":\"Snails\",\"readableTitle\":\"Snails\"}]",
        "{\"name\":\"lectern\",\"type\":\"module\",\"title\":\"A program\"}",
        "TY  - JOUR\nTI  - {\"type\":\"book\",\"title\":\"Snails\"}",
      })
  void isNotConfidentOfOtherKindsOfFiles(String text) {
    assertThat(new CslReader().confidence(text, "export.json")).isZero();
  }

  @Test
  void leavesOutAnEntryThatNamesNoPaper() throws Exception {
    assertThat(read("[{\"type\":\"book\"},\n{\"type\":\"book\",\"volume\":3}]").warnings)
        .containsExactly(
            "1: Entry 1 has no title and names no paper; it was left out.",
            "2: Entry 2 has no title and names no paper; it was left out.");
  }

  @Test
  void refusesAFileWithoutAnEntry() {
    assertThatThrownBy(() -> read("[]"))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessage("digest.txt has no entry that can be read as CSL-JSON.");
  }
}
