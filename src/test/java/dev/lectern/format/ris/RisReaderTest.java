package dev.lectern.format.ris;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.Formats;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.Link;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RisReaderTest {

  private static final String REAL = "/dev/lectern/samples-of-others/ris/";

  private static CollectingSink read(BytesSource source) throws Exception {
    CollectingSink sink = new CollectingSink();
    new RisReader().read(source, sink);
    return sink;
  }

  private static CollectingSink read(String ris) throws Exception {
    return read(BytesSource.of(ris));
  }

  private static CollectingSink real(String name) throws Exception {
    return read(BytesSource.resource(REAL + name));
  }

  private static PaperDraft only(String ris) throws Exception {
    CollectingSink sink = read(ris);
    assertThat(sink.papers).hasSize(1);
    assertThat(sink.warnings).isEmpty();
    return sink.papers.getFirst();
  }

  /** A record of these lines besides type and title. */
  private static PaperDraft with(String... lines) throws Exception {
    return only("TY  - JOUR\nTI  - Snails\n" + String.join("\n", lines) + "\nER  - \n");
  }

  @ParameterizedTest
  @CsvSource({
    "RisImporterCorrupted.ris, 1, 0",
    "RisImporterTest5a.ris, 1, 0",
    "RisImporterTest6.ris, 1, 0",
    "RisImporterTest9.ris, 1, 0",
    "RisImporterTestDoiAndJournalTitle.ris, 1, 1",
    "RisImporterTestScopus.ris, 1, 0",
    "asreview-baseline_empty_values.ris, 4, 2",
    "asreview-baseline_tag_and_field_definitions.ris, 1, 3",
    "asreview-embase.ris, 6, 0",
    "asreview-ovid_psycinfo.ris, 6, 0",
    "asreview-proquest.ris, 6, 0",
    "asreview-ris_issue_1099.txt, 7, 0",
    "asreview-scopus.ris, 6, 0",
    "rispy-example_basic.ris, 1, 0",
    "rispy-example_custom_list_tags.ris, 1, 1",
    "rispy-example_extraneous_data.ris, 2, 0",
    "rispy-example_full_without_whitespace.ris, 2, 0",
    "rispy-example_multi_unknown_tags.ris, 1, 0",
    "rispy-example_single_unknown_tag.ris, 1, 0",
    "rispy-example_urls.ris, 4, 0",
  })
  void readsTheFilesOfOthers(String name, int papers, int warnings) throws Exception {
    BytesSource source = BytesSource.resource(REAL + name);
    assertThat(Formats.find(source, null).format()).isEqualTo("ris");
    CollectingSink sink = read(source);
    assertThat(sink.papers).hasSize(papers);
    assertThat(sink.warnings).hasSize(warnings);
  }

  @Test
  void readsTheRecordWithoutAType() throws Exception {
    PaperFields paper = real("RisImporterCorrupted.ris").fields().getFirst();
    assertThat(paper.type()).isEqualTo("article-journal");
    assertThat(paper.title())
        .isEqualTo("Editorial: Open Source and Empirical Software Engineering");
    assertThat(paper.published()).isEqualTo(new PartialDate(2001, 9, 1));
    assertThat(paper.identifiers().doi()).isEqualTo("10.1023/a:1017379030770");
    assertThat(paper.venue())
        .isEqualTo(new Venue("Empirical Software Engineering", "6", "3", "193-194", null, null));
  }

  @Test
  void readsPubMedCentral() throws Exception {
    PaperFields paper = real("RisImporterTest6.ris").fields().getFirst();
    assertThat(paper.published()).isEqualTo(new PartialDate(2013, 4, 18));
    assertThat(paper.identifiers().pmid()).isEqualTo("23690738");
    assertThat(paper.extra())
        .containsEntry("PMCID", "PMC3654245")
        .containsEntry("container-title-short", "ScientificWorldJournal")
        .containsEntry("ris:PY", "2013/02/15/received\n2013/03/14/accepted");
  }

  @Test
  void readsScopus() throws Exception {
    PaperDraft draft = real("RisImporterTestScopus.ris").papers.getFirst();
    assertThat(draft.companions().tags())
        .containsExactly(
            "Composite", "Inclusions", "Statistical distribution", "Transverse isotropy");
    assertThat(draft.companions().note()).isEmpty();
    assertThat(draft.fields().extra())
        .containsEntry("ris:N1", "Cited By :44\nExport Date: 1 April 2016")
        .containsEntry("genre", "Article")
        .containsEntry("source", "Scopus");
  }

  @Test
  void readsEmbase() throws Exception {
    PaperFields paper = real("asreview-embase.ris").fields().getFirst();
    assertThat(paper.authors())
        .containsExactly(
            new PersonName("R.", "", "Liu", ""), new PersonName("D.G.", "", "Adler", ""));
    assertThat(paper.extra()).containsEntry("ISSN", "2226-7190");
    assertThat(paper.links())
        .contains(new Link(Link.Role.PAGE, "http://dx.doi.org/10.4103/2303-9027.138783"));
  }

  @Test
  void readsOvidWhichGoesOnBehindTheEnd() throws Exception {
    PaperFields paper = real("asreview-ovid_psycinfo.ris").fields().getFirst();
    assertThat(paper.venue())
        .isEqualTo(
            new Venue(
                "Clinical Psychology & Psychotherapy",
                null,
                null,
                null,
                "John Wiley & Sons",
                "US"));
    assertThat(paper.identifiers().doi()).isEqualTo("10.1002/cpp.2398");
    assertThat(paper.extra()).containsEntry("ris:NL", "Clin Psychol Psychother");
  }

  @Test
  void readsCitaviWithBlankLinesInsideItsValues() throws Exception {
    CollectingSink sink = real("asreview-ris_issue_1099.txt");
    PaperFields preprint = sink.fields().get(3);
    assertThat(preprint.type()).isEqualTo("article");
    assertThat(preprint.identifiers().arxiv()).isEqualTo("2111.09920");
    assertThat(sink.fields().getFirst().extra())
        .containsEntry("ris:U3", "Cited By :9\nExport Date: 12 May 2022\nArticle");
    assertThat(sink.fields().get(1).extra())
        .containsEntry("editor", "Babur, O.; Denil, J.; Vogel-Heuser, B.");
  }

  @Test
  void passesOverProseBetweenTheRecords() throws Exception {
    CollectingSink sink = real("rispy-example_extraneous_data.ris");
    assertThat(sink.titles()).containsExactly("Title of reference", "The title of the reference");
    assertThat(sink.papers).extracting(PaperDraft::line).containsExactly(5L, 33L);
  }

  @Test
  void separatesAddressesOnOneLine() throws Exception {
    List<PaperFields> papers = real("rispy-example_urls.ris").fields();
    assertThat(papers).allMatch(p -> "http://example.com".equals(p.identifiers().url()));
    assertThat(papers.subList(1, 4))
        .allMatch(p -> p.links().getFirst().url().equals("http://www.example.com"));
  }

  @Test
  void saysWhichRecordHasNoTitle() throws Exception {
    assertThat(real("asreview-baseline_empty_values.ris").warnings)
        .containsExactly(
            "7: The record that starts here has no title.",
            "18: The record that starts here has no title.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TY - JOUR\nTI - Snails\nPY - 2010\nER -",
        "TY-JOUR\nTI-Snails\nPY-2010\nER-",
        "TY\t- JOUR\nTI\t- Snails\nPY\t- 2010\nER\t-",
        "ty  - jour\nti  - Snails\npy  - 2010\ner  - ",
        "  TY  - JOUR\n  TI  - Snails\n  PY  - 2010\n  ER  - ",
        "\uFEFFTY  - JOUR\r\nTI  - Snails\r\nPY  - 2010\r\nER  -\r\n",
        "TY  - JOUR\nTI  - Snails\nPY  - 2010\nER",
      })
  void takesSloppySpacing(String ris) throws Exception {
    PaperFields paper = only(ris).fields();
    assertThat(paper.title()).isEqualTo("Snails");
    assertThat(paper.published()).isEqualTo(new PartialDate(2010, 0, 0));
    assertThat(Formats.find(BytesSource.of(ris), null).format()).isEqualTo("ris");
  }

  @Test
  void takesWordsThatLookLikeTagsForText() throws Exception {
    PaperFields paper =
        with("AB  - We took", "T2-weighted images", "AB-", "of ME - CFS and", "IT -based snails.")
            .fields();
    assertThat(paper.abstractText())
        .isEqualTo("We took T2-weighted images AB- of ME - CFS and IT -based snails.");
    assertThat(paper.extra()).isEmpty();
  }

  @Test
  void readsRecordsThatDoNotEnd() throws Exception {
    CollectingSink sink =
        read("1.\nTY  - JOUR\nTI  - Snails\nVL  - 3\n\n2.\nTY  - BOOK\nTI  - Slugs\nVL  - 4\n");
    assertThat(sink.titles()).containsExactly("Snails", "Slugs");
    assertThat(sink.fields().getFirst().venue().volume()).isEqualTo("3");
    assertThat(sink.warnings)
        .containsExactly(
            "9: The file ends inside the record that starts in line 7; its end may be missing.");
  }

  @Test
  void readsWindows1252() throws Exception {
    byte[] bytes =
        "TY  - JOUR\nTI  - Über Schnecken – ein Überblick\nER  - \n"
            .getBytes(Charset.forName("windows-1252"));
    assertThat(read(new BytesSource("old.ris", bytes)).titles())
        .containsExactly("Über Schnecken – ein Überblick");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PY  - 2010/03/12/ | 2010-03-12",
        "PY  - 2010/03// | 2010-03",
        "PY  - 2010/// | 2010",
        "Y1  - 2010/13/45/ | 2010",
        "DA  - 12 March 2010 | 2010-03-12",
        "DA  - Mar 2010 | 2010-03",
        "PY  - 20100312 | 2010-03-12",
        "PY  - c2010 | 2010",
        "PY  - 2010-03-12 | 2010-03-12",
      })
  void readsDates(String line, String edtf) throws Exception {
    assertThat(with(line).fields().published()).hasToString(edtf);
  }

  @Test
  void joinsADayWithoutAYearToTheYear() throws Exception {
    assertThat(with("PY  - 2019", "DA  - AUG 15").fields().published())
        .isEqualTo(new PartialDate(2019, 8, 15));
  }

  @Test
  void keepsABadYearAndSaysSo() throws Exception {
    CollectingSink sink = read("TY  - JOUR\nTI  - Snails\nPY  - in press\nER  - ");
    assertThat(sink.fields().getFirst().published()).isNull();
    assertThat(sink.fields().getFirst().extra()).containsEntry("ris:PY", "in press");
    assertThat(sink.warnings)
        .containsExactly(
            "3: “in press” is no date that can be read; it was kept, but counts as no date.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Berg, Jan van der, Jr. | Jan van der|''|Berg|Jr.",
        "van der Berg, Jan | Jan|van der|Berg|''",
        "King, Jr., Martin | Martin|''|King|Jr.",
        "Shannon,Claude E. | Claude E.|''|Shannon|''",
        "Liu R. | R.|''|Liu|''",
        "World Health Organization | ''|''|World Health Organization|''",
        "NASA, | ''|''|NASA|''",
      })
  void readsNames(String printed, String given, String particle, String family, String suffix)
      throws Exception {
    assertThat(with("AU  - " + printed).fields().authors())
        .containsExactly(new PersonName(given, particle, family, suffix));
  }

  @Test
  void tellsIsbnFromIssn() throws Exception {
    PaperFields paper =
        with("SN  - 978-3-16-148410-0", "SN  - 03064530 (ISSN)", "SN  - 1234-567x", "SN  - S 7")
            .fields();
    assertThat(paper.identifiers().isbn()).isEqualTo("978-3-16-148410-0");
    assertThat(paper.extra())
        .containsEntry("ISSN", "0306-4530, 1234-567X")
        .containsEntry("ris:SN", "S 7");
  }

  @Test
  void makesKeywordsTagsOnePerLineOrSemicolon() throws Exception {
    assertThat(with("KW  - snail; slug", "KW  - shell", "garden", "KW  - slug").companions().tags())
        .containsExactly("snail", "slug", "shell", "garden");
  }

  @Test
  void keepsTheLinesOfNotes() throws Exception {
    assertThat(with("N1  - First", "", "- second", "RN  - Third").companions().note())
        .isEqualTo("First\n\n- second\n\nThird");
  }

  @Test
  void tellsFilesFromLinks() throws Exception {
    PaperDraft draft =
        with(
            "L1  - internal-pdf://0123/snails.pdf",
            "L1  - https://example.org/snails.pdf",
            "L2  - https://github.com/snails/slugs");
    assertThat(draft.companions().files()).containsExactly("internal-pdf://0123/snails.pdf");
    assertThat(draft.fields().links())
        .containsExactly(
            new Link(Link.Role.PDF, "https://example.org/snails.pdf"),
            new Link(Link.Role.CODE, "https://github.com/snails/slugs"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AN  - arXiv:2502.20241v2",
        "UR  - https://arxiv.org/abs/2502.20241v2",
        "L1  - https://arxiv.org/pdf/2502.20241v2",
        "JF  - arXiv preprint arXiv:2502.20241v2",
      })
  void findsTheArxivNumber(String line) throws Exception {
    PaperFields paper = with(line).fields();
    assertThat(paper.identifiers().arxiv()).isEqualTo("2502.20241");
    assertThat(paper.identifiers().arxivVersion()).isEqualTo(2);
    assertThat(paper.identifiers().url()).isNull();
  }

  @Test
  void takesACitationKeyButNoCount() throws Exception {
    assertThat(with("ID  - smith2010").companions().key()).isEqualTo("smith2010");
    assertThat(with("ID  - 12").companions().key()).isNull();
  }

  @Test
  void tellsProceedingsFromTheMeeting() throws Exception {
    PaperFields paper =
        only("""
        TY  - CPAPER
        TI  - Snails
        T2  - Garden Days
        C3  - Proceedings of the Garden Days
        CY  - Bonn
        C1  - Berlin
        ER  -
        """)
            .fields();
    assertThat(paper.type()).isEqualTo("paper-conference");
    assertThat(paper.venue())
        .isEqualTo(new Venue("Proceedings of the Garden Days", null, null, null, null, "Berlin"));
    assertThat(paper.extra())
        .containsEntry("event-title", "Garden Days")
        .containsEntry("event-place", "Bonn")
        .containsEntry("ris:type", "CPAPER");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PMID- 20481061\nOWN - NLM\nDA  - 20100520\nIS  - 0955-2359\nTI  - Health\nAB  - None\n",
        "%0 Book\n%T Snails\n%A Ann Lee\n",
        "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Lee, A\nTI Snails\nER\n",
        "@article{a,\n  note = {\nTY  - JOUR\nER  - \n}}",
        "[{\"title\": \"TY  - JOUR\"}]",
        "<html><pre>\nTY  - JOUR\nTI  - Snails\n</pre></html>",
      })
  void isNotConfidentOfOtherKindsOfFiles(String text) {
    assertThat(new RisReader().confidence(text, "export.ris")).isZero();
  }

  @Test
  void isNotConfidentOfTheWebOfScience() {
    String head =
        new String(
            BytesSource.resource(REAL + "rispy-example_wos-not-ris.txt").bytes(),
            StandardCharsets.UTF_8);
    assertThat(new RisReader().confidence(head, "export.ris")).isZero();
  }

  @Test
  void refusesAFileWithoutARecord() {
    assertThatThrownBy(() -> read("Dear all,\n\nno snails today.\n"))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessageStartingWith("digest.txt has no RIS record in it");
  }
}
