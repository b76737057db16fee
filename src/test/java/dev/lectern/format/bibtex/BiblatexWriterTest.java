package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.ExportOptions;
import dev.lectern.format.PaperDraft;
import dev.lectern.model.Identifiers;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BiblatexWriterTest {

  private static String written(PaperFields fields, boolean ascii) throws IOException {
    return Entries.written(
        List.of(new PaperDraft(1, 1, fields)),
        BiblatexWriter::new,
        new ExportOptions(null, Set.of(), ascii, ""));
  }

  private static PaperFields.Builder paper(String title) {
    return PaperFields.builder(title).published(PartialDate.parse("2025-02-28").orElseThrow());
  }

  @Test
  void writesAPreprintAsOnline() throws Exception {
    PaperFields fields =
        paper("Passive Safe RL 中文")
            .authorCount(4)
            .identifiers(new Identifiers("2502.20241", 2, null, null, null, null))
            .categories(List.of("cs.RO"))
            .build();
    assertThat(written(fields, false))
        .isEqualTo(
            """
            @online{entry1,
              note = {4 authors},
              title = {Passive Safe {RL} 中文},
              date = {2025-02-28},
              eprint = {2502.20241v2},
              eprinttype = {arxiv},
              eprintclass = {cs.RO}
            }
            """);
  }

  @Test
  void writesWhereAPaperAppeared() throws Exception {
    PaperFields.Builder fields =
        paper("T")
            .authors(List.of(new PersonName("Łukasz", "de la", "Ørsted", "Jr.")))
            .venue(new Venue("R&D", "3", "2", "1-9", "Press", "Oslo"));
    assertThat(written(fields.type("article-journal").build(), false))
        .startsWith("@article{")
        .contains(
            "author = {de la Ørsted, Jr., Łukasz}",
            "journaltitle = {R\\&D}",
            "number = {2}",
            "pages = {1--9}");
    assertThat(written(fields.type("paper-conference").build(), false))
        .startsWith("@inproceedings{")
        .contains("booktitle = {R\\&D}", "location = {Oslo}");
    PaperFields thesis = fields.type("thesis").extra(Map.of("genre", "PhD thesis")).build();
    assertThat(written(thesis, false))
        .startsWith("@thesis{")
        .contains("institution = {R\\&D}", "type = {phdthesis}");
    assertThat(written(fields.type("report").extra(Map.of()).build(), false))
        .startsWith("@report{")
        .contains("type = {techreport}");
  }

  @Test
  void writesWhatLacksSomethingAsMisc() throws Exception {
    PaperFields fields =
        paper("T")
            .type("article-journal")
            .venue(new Venue("J", null, null, null, null, null))
            .build();
    assertThat(written(fields, false)).startsWith("@misc{").contains("howpublished = {J}");
  }

  @Test
  void writesAsciiWhereThatIsAskedFor() throws Exception {
    PaperFields fields =
        paper("Größe – “α” ≤ đ 中")
            .authors(List.of(new PersonName("Łukasz", "", "Ørsted", "")))
            .build();
    assertThat(written(fields, true).chars()).allMatch(c -> c < 0x80);
    assertThat(written(fields, true))
        .contains("author = {{\\O}rsted, {\\L}ukasz}", "Gr{\\\"{o}}{\\ss}e -- ", "[U+4E2D]");
  }

  @Test
  void splitsTitlesThatHadASubtitle() throws Exception {
    String entry = "@book{a, title = {Snails}, subtitle = {A Study}, year = {2001}}";
    assertThat(Entries.biblatex(Entries.read(entry).papers))
        .contains("title = {Snails}", "subtitle = {A Study}");
    assertThat(Entries.bibtex(Entries.read(entry).papers)).contains("title = {Snails: A Study}");
  }
}
