package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.Formats;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.Companions;
import dev.lectern.model.Identifiers;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibtexReaderTest {

  @Test
  void readsAnArticle() throws Exception {
    PaperDraft draft =
        Entries.only(
            """
            We cite this one.

            @Article{snail2024,
              author  = {van der Berg, Jan and Mei Wang and others},
              title   = {On {S}nails \\& Slugs},
              journal = {Acta Malacologica {\\'E}lite},
              year    = 2024, month = feb # "~12",
              volume  = {3}, number = {2}, pages = {1--9},
              doi     = {https://doi.org/10.1000/A_b},
              keywords = {snails, slow things},
            }
            """);
    PaperFields paper = draft.fields();
    assertThat(draft.line()).isEqualTo(3);
    assertThat(draft.companions().key()).isEqualTo("snail2024");
    assertThat(draft.companions().tags()).containsExactly("snails", "slow things");
    assertThat(paper.type()).isEqualTo("article-journal");
    assertThat(paper.title()).isEqualTo("On {S}nails \\& Slugs");
    assertThat(paper.authors())
        .containsExactly(
            new PersonName("Jan", "van der", "Berg", ""), new PersonName("Mei", "", "Wang", ""));
    assertThat(paper.authorCount()).isNull();
    assertThat(paper.extra()).containsExactly(Map.entry("bibtex:others", "true"));
    assertThat(paper.published()).hasToString("2024-02-12");
    assertThat(paper.venue())
        .isEqualTo(new Venue("Acta Malacologica Élite", "3", "2", "1-9", null, null));
    assertThat(paper.identifiers().doi()).isEqualTo("10.1000/a_b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@misc{a, title={T}, eprint={2502.20241v2}, archivePrefix={arXiv}, primaryClass={cs.RO}}",
        "@online{a, title={T}, eprint={arXiv:2502.20241v2 [cs.RO]}, eprinttype={arxiv}}",
        "@article{a, title={T}, journal={arXiv preprint arXiv:2502.20241v2}, year={2025}}",
        "@misc{a, title={T}, howpublished={\\url{https://arxiv.org/abs/2502.20241v2}}}",
        "@unpublished{a, title={T}, note={arXiv:2502.20241v2}}",
        "@misc{a, title={T}, url={http://arxiv.org/pdf/2502.20241v2}}",
      })
  void findsPreprintsWhereverTheirNumberStands(String entry) throws Exception {
    PaperFields paper = Entries.fields(entry);
    assertThat(paper.type()).isEqualTo("article");
    assertThat(paper.identifiers().arxiv()).isEqualTo("2502.20241");
    assertThat(paper.identifiers().arxivVersion()).isEqualTo(2);
  }

  @Test
  void takesAnArticleWithAnEprintForAnArticle() throws Exception {
    PaperFields paper =
        Entries.fields("@article{a, title={T}, journal={J}, eprint={math/0307200v3}}");
    assertThat(paper.type()).isEqualTo("article-journal");
    assertThat(paper.identifiers()).isEqualTo(identifiers("math/0307200", 3));
  }

  private static Identifiers identifiers(String arxiv, int version) {
    return new Identifiers(arxiv, version, null, null, null, null);
  }

  @ParameterizedTest
  @CsvSource({
    "inproceedings,paper-conference",
    "conference,paper-conference",
    "book,book",
    "incollection,chapter",
    "inbook,chapter",
    "phdthesis,thesis",
    "thesis,thesis",
    "techreport,report",
    "online,webpage",
    "misc,article",
    "dataset,dataset",
    "software,software",
    "patent,patent",
    "unpublished,manuscript",
    "snailtrail,document"
  })
  void knowsTheEntryTypes(String entryType, String csl) throws Exception {
    PaperFields paper = Entries.fields("@" + entryType + "{a, title = {T}, year = {2020}}");
    assertThat(paper.type()).isEqualTo(csl);
  }

  @Test
  void tellsThesesApartByTheirGenre() throws Exception {
    assertThat(Entries.fields("@mastersthesis{a, title={T}, school={S}}").extra())
        .containsEntry("genre", "Master's thesis");
    assertThat(Entries.fields("@thesis{a, title={T}, type={phdthesis}}").extra())
        .containsEntry("genre", "PhD thesis");
  }

  @Test
  void keepsWhatItDoesNotInterpret() throws Exception {
    PaperFields paper =
        Entries.fields(
            """
            @inproceedings{a, title={T}, booktitle={Proc. of {X}}, editor={Ann Bee and {NASA}},
              series={LNCS}, number={5}, note={To appear}, ranking={rank3}, Odd-Field={\\foo{x}},
              issn={1234-5678}, edition={2nd}, eventtitle={Days of {\\O}}, langid={english}}
            """);
    assertThat(paper.extra())
        .containsEntry("editor", "Bee, Ann; NASA")
        .containsEntry("collection-title", "LNCS")
        .containsEntry("collection-number", "5")
        .containsEntry("note", "To appear")
        .containsEntry("ISSN", "1234-5678")
        .containsEntry("edition", "2nd")
        .containsEntry("event-title", "Days of Ø")
        .containsEntry("bibtex:ranking", "rank3")
        .containsEntry("bibtex:langid", "english")
        .containsEntry("bibtex:odd-field", "\\foo{x}");
  }

  @Test
  void joinsAbbreviations() throws Exception {
    CollectingSink read =
        Entries.read(
            """
            @string{JOS = "Journal of " # snails}
            @STRING(snails = {Snails})
            @string { jos = "J. of " # Snails # {, new series} }
            @article{a, title = "A", journal = JoS, month = 10 # "~" # jan}
            @article{b, title = "B", journal = nowhere # " Letters"}
            """);
    assertThat(read.fields().getFirst().venue().name()).isEqualTo("J. of Snails, new series");
    assertThat(read.fields().get(1).venue().name()).isEqualTo("nowhere Letters");
    assertThat(read.warnings)
        .contains(
            "1: “snails” is not defined; the name itself was taken.",
            "5: “nowhere” is not defined; the name itself was taken.");
  }

  @Test
  void inheritsFromParentsThatStandBehind() throws Exception {
    CollectingSink read =
        Entries.read(
            """
            @inproceedings{child, title={Small}, author={A B}, pages={3--4}, crossref={Whole}}
            @incollection{data, title={Data}, xdata={press, missing}}
            @inproceedings{orphan, title={Alone}, crossref={nobody}}
            @proceedings{whole, title={All of It}, subtitle={Once}, editor={Ed Itor}, year=1999,
              doi={10.1/whole}, publisher={Press}}
            @xdata{press, publisher={Macmillan}, xdata={place}}
            @xdata{place, location={London}}
            """);
    assertThat(read.titles()).containsExactly("Small", "Data", "Alone", "All of It: Once");
    PaperFields child = read.fields().getFirst();
    assertThat(child.venue()).isEqualTo(new Venue("All of It", null, null, "3-4", "Press", null));
    assertThat(child.identifiers().doi()).isNull();
    assertThat(child.published()).hasToString("1999");
    assertThat(child.extra())
        .containsEntry("editor", "Itor, Ed")
        .containsEntry("bibtex:booksubtitle", "Once")
        .doesNotContainKey("bibtex:crossref");
    assertThat(read.fields().get(1).venue())
        .isEqualTo(new Venue(null, null, null, null, "Macmillan", "London"));
    assertThat(read.warnings)
        .containsExactly(
            "2: “data” refers to “missing”, which is not in the file.",
            "3: “orphan” refers to “nobody”, which is not in the file.");
  }

  @Test
  void takesOffTheBracesThatItPutsAroundWordsWithSigns() throws Exception {
    CollectingSink read = Entries.read("@misc{a, title={A Simple {L\\_2} Norm for {KV} Caches}}");
    assertThat(read.titles()).containsExactly("A Simple L_2 Norm for {KV} Caches");
  }

  @Test
  void fetchesSingleValuesFromOtherEntries() throws Exception {
    CollectingSink read =
        Entries.read(
            """
            @book{b, title={xdata=pub-house-title}, author={xdata=people-author-2 and Own Person and
              xdata=people-author-9}, publisher={XDATA = pub-house-publisher}, date={2001},
              note={xdata=nobody-note}, series={on xdata=x-y}}
            @xdata{people, author={John Smith and Brian {van der} Brown and xdata=people-author-1}}
            @xdata{pub-house, publisher={Macmillan}, title={Data Title}}
            """);
    PaperFields book = read.fields().getFirst();
    assertThat(book.title()).isEqualTo("Data Title");
    assertThat(book.authors())
        .extracting(PersonName::display)
        .containsExactly("Brian van der Brown", "Own Person");
    assertThat(book.venue().publisher()).isEqualTo("Macmillan");
    assertThat(book.extra()).doesNotContainKey("note");
    assertThat(book.extra().toString()).contains("on xdata=x-y");
    assertThat(read.warnings)
        .containsExactly(
            "1: “b” refers to “people-author-9”, which is not in the file.",
            "1: “b” refers to “nobody-note”, which is not in the file.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "year={1999}|1999|-",
        "year=1999, month=jul|1999-07|-",
        "year={1999}, month={12}, day={3}|1999-12-03|-",
        "year={2020?}|2020|2020?",
        "year={c. 1999}|1999|c. 1999",
        "year={2004/2006}|2004|2004/2006",
        "year={in press}|-|in press",
        "year={99}|-|99",
        "date={2005-03-02}|2005-03-02|-",
        "date={2005-3-2}|2005-03-02|2005-3-2",
        "date={2004-04/2006}|2004-04|2004-04/2006",
        "date={2004~}|2004|2004~",
        "date={2003-22}|2003|2003-22",
        "date={1999-02-30}|-|1999-02-30",
      })
  void readsDatesAsFarAsTheyAreDates(String field, String date, String kept) throws Exception {
    PaperFields paper = Entries.fields("@misc{a, title={T}, " + field + "}");
    String name = field.startsWith("date") ? "bibtex:date" : "bibtex:year";
    assertThat(paper.published() == null ? null : paper.published().toString()).isEqualTo(date);
    assertThat(paper.extra().get(name)).isEqualTo(kept);
  }

  @Test
  void saysWhereAYearIsNone() throws Exception {
    assertThat(Entries.read("\n@misc{a, title={T}, year={in press}}").warnings)
        .containsExactly("2: The year of “a” is no year; it was kept as it stands.");
  }

  @Test
  void bringsNotesFilesTagsAndLists() throws Exception {
    Companions own =
        Entries.only(
                """
                @misc{a, title={T},
                  keywords = {one; two, three}, groups = {To read, Seminar},
                  annote = {First line
                     second line}, review = {Good \\& short.},
                  file = {Full Text:papers/a\\;b.pdf:application/pdf;:C\\:\\\\x.pdf:PDF}}
                """)
            .companions();
    assertThat(own.tags()).containsExactly("one", "two, three");
    assertThat(own.places()).extracting(ListedPlace::name).containsExactly("To read", "Seminar");
    assertThat(own.note()).isEqualTo("First line\nsecond line\n\nGood & short.");
    assertThat(own.files()).containsExactly("papers/a;b.pdf", "C:\\x.pdf");
  }

  @Test
  void readsTheGroupsThatJabrefOnceKeptInAComment() throws Exception {
    PaperDraft draft =
        Entries.only(
            """
            @misc{Snail:1, title={T}}
            @Comment{jabref-meta: groupstree:
            0 AllEntriesGroup:;
            1 ExplicitGroup:Slow\\;0\\;snail:1\\;other\\;;
            2 KeywordGroup:Fast\\;0\\;keywords\\;fast\\;0\\;0\\;;
            }
            """);
    assertThat(draft.companions().places()).extracting(ListedPlace::name).containsExactly("Slow");
  }

  @Test
  void readsBackWhatLecternWritesWithoutAuthors() throws Exception {
    PaperFields paper =
        Entries.fields("@misc{snail2025, key={snail2025}, note={4 authors}, title={T}}");
    assertThat(paper.authorCount()).isEqualTo(4);
    assertThat(paper.extra()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "citationjs-biblatex-input.bib",
        "citationjs-commands.bib",
        "citationjs-date-range.bib",
        "citationjs-langid.bib",
        "citationjs-math.bib",
        "citationjs-orcid.bib",
        "jabref-BibtexImporter.examples.bib",
        "jabref-MedlineImporterTestMathML.bib",
        "jabref-bibWithMixedContent.bib",
        "jabref-biblatex-software.bib",
        "jabref-cleanup.bib",
        "jabref-crossref.bib",
        "jabref-headerless.bib",
        "jabref-testjabref.bib",
        "jabref-wrong-header.bib"
      })
  void recognisesRealFiles(String name) throws Exception {
    BytesSource source = BytesSource.resource(Entries.SAMPLES + name);
    assertThat(Formats.find(source, null).format()).isEqualTo("bibtex");
    assertThat(Formats.find(new BytesSource("x", source.bytes()), null).format())
        .isEqualTo("bibtex");
  }

  @Test
  void readsARealLibraryOfJabref() throws Exception {
    CollectingSink read = Entries.sample("jabref-testjabref.bib");
    assertThat(read.papers).hasSize(156);
    assertThat(read.papers.getLast().companions().places())
        .extracting(ListedPlace::name)
        .containsExactly("Covid subgroup");
    assertThat(read.titles()).noneMatch(String::isBlank);
  }

  @Test
  void inheritsInARealFile() throws Exception {
    assertThat(Entries.sample("jabref-biblatex-software.bib").titles())
        .contains("The Parmap library: Core mapping routine")
        .noneMatch(String::isBlank);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear all, we meet at cafe@home (Leipzig).", "@comment{only}", "@", ""})
  void refusesWhatHasNoEntry(String text) {
    assertThatThrownBy(() -> Entries.read(text))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessage("list.bib has no entry of BibTeX or BibLaTeX; take another format.");
  }
}
