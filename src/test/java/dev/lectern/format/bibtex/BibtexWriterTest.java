package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.ExportPart;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.Venue;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BibtexWriterTest {

  private static String written(PaperFields fields, Set<ExportPart> parts) throws IOException {
    Paper paper =
        new Paper(
            1,
            new UUID(1, 1),
            "passivesafe2025",
            fields,
            false,
            ReadingStatus.UNREAD,
            false,
            0,
            List.of("area/topic", "rl_x"),
            Instant.EPOCH);
    StringBuilder out = new StringBuilder();
    new BibtexWriter(out)
        .write(new PaperDetails(paper, "100% *mine*", List.of(), List.of(), List.of()), parts);
    return out.toString();
  }

  private static String written(PaperFields fields) throws IOException {
    return written(fields, EnumSet.noneOf(ExportPart.class));
  }

  private static PartialDate date(String edtf) {
    return PartialDate.parse(edtf).orElseThrow();
  }

  @Test
  void writesAPreprintOfADigest() throws IOException {
    PaperFields fields =
        PaperFields.builder("Passive Safe RL")
            .authorCount(4)
            .published(date("2025-02-28"))
            .identifiers(Identifiers.ofArxiv("2502.20241"))
            .categories(List.of("cs.RO"))
            .build();
    assertThat(written(fields))
        .isEqualTo(
            """
            @misc{passivesafe2025,
              key = {passivesafe2025},
              note = {4 authors},
              title = {Passive Safe {RL}},
              year = {2025},
              month = feb,
              day = {28},
              eprint = {2502.20241},
              archivePrefix = {arXiv},
              primaryClass = {cs.RO},
              url = {https://arxiv.org/abs/2502.20241}
            }
            """);
  }

  @Test
  void writesNoMonthWithoutAYear() throws IOException {
    assertThat(written(PaperFields.builder("A").published(date("XXXX-02-28")).build()))
        .doesNotContain("month", "year =");
  }

  @Test
  void writesAnArticleWhereAllItNeedsIsKnown() throws IOException {
    PaperFields.Builder fields =
        PaperFields.builder("A Study")
            .type("article-journal")
            .authors(
                List.of(
                    PersonName.ofDisplay("Łukasz Ørsted"),
                    new PersonName("Jean", "de la", "Fontaine", "Jr."),
                    new PersonName("", "", "Barnes and Noble", "")))
            .authorCount(9)
            .published(date("2024"))
            .venue(new Venue("R&D Letters", "3", "2", "1-9", null, null))
            .identifiers(new Identifiers(null, null, "10.1/A_b%c", null, null, "http://x.y/{a}"));
    assertThat(written(fields.build()))
        .startsWith("@article{")
        .contains(
            "author = {{\\O}rsted, {\\L}ukasz and de la Fontaine, Jr., Jean and",
            "{Barnes and Noble}",
            "and others}",
            "journal = {R\\&D Letters}",
            "pages = {1--9}",
            "number = {2}",
            "doi = {10.1/a_b%c}",
            "url = {http://x.y/%7Ba%7D}");
    assertThat(written(fields.published(null).build()))
        .startsWith("@misc{")
        .contains("howpublished = {R\\&D Letters}");
  }

  @Test
  void takesAlongWhatWasAskedFor() throws IOException {
    PaperFields fields = PaperFields.builder("A").abstractText("We show 5%.").build();
    assertThat(written(fields)).doesNotContain("abstract", "keywords", "annote");
    assertThat(written(fields, EnumSet.allOf(ExportPart.class)))
        .contains(
            "abstract = {We show 5\\%.}",
            "keywords = {area/topic, rl\\_x}", "annote = {100\\% *mine*}");
  }
}
