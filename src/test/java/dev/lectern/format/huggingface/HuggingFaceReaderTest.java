package dev.lectern.format.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CaptureEvidence;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.DigestSource;
import dev.lectern.format.UnreadableDigestException;
import dev.lectern.model.Link;
import dev.lectern.model.Organization;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HuggingFaceReaderTest {

  private static final String SAMPLES = "/dev/lectern/samples/";
  private static final String HEADER =
      """
      new

      Get trending papers in your email inbox!

      Subscribe

      Daily Papers

      byAK and the research community

      Jan 9

      """;
  private static final String SNAILS =
      "Snails are widely used for evaluating lettuce. In this paper we follow thirteen of them home"
          + " and find that they arrive, which no earlier work has shown for walled gardens.";
  private static final String MOSS =
      "This paper offers moss to everyone who asks for it, by the square metre. We measure how long"
          + " people keep it alive and why they stop, with a survey of nine hundred balconies.";

  @Test
  void readsThePageWithMetadata() throws Exception {
    CollectingSink page = read(BytesSource.resource(SAMPLES + "daily-papers-jan-9.txt"));
    List<PaperFields> papers = page.fields();
    assertThat(papers).hasSize(36).allMatch(p -> p.abstractText() != null);
    assertThat(papers).filteredOn(p -> p.published() != null).hasSize(35);
    assertThat(papers).filteredOn(p -> p.authorCount() != null).hasSize(33);
    assertThat(papers).filteredOn(p -> p.comments() != null).hasSize(8);
    assertThat(papers)
        .extracting(PaperFields::organization)
        .filteredOn(Objects::nonNull)
        .containsExactly(
            new Organization("asRobotics", "AncoraSpring Robotics"),
            new Organization("nex-agi", "Nex AGI"));
    assertThat(papers.get(6).published()).isEqualTo(new PartialDate(0, 1, 6));
    assertThat(page.captures).containsExactly(new CaptureEvidence(new PartialDate(0, 1, 9), null));
    assertThat(page.warnings).isEmpty();
    assertThat(page.papers.getFirst().line()).isEqualTo(13);
    assertThat(page.papers.getLast().position()).isEqualTo(36);
  }

  @Test
  void readsThePagesWithoutMetadata() throws Exception {
    CollectingSink august = read(BytesSource.resource(SAMPLES + "daily-papers-aug-4.txt"));
    assertThat(august.papers).hasSize(83);
    assertThat(august.captures.getFirst().printed()).isEqualTo(new PartialDate(0, 8, 4));
    CollectingSink glued =
        read(BytesSource.resource(SAMPLES + "daily-papers-functional-grasping.txt"));
    assertThat(glued.papers).hasSize(119);
    assertThat(glued.titles().getFirst())
        .isEqualTo("FunGrasp: Functional Grasping for Diverse Dexterous Hands");
    assertThat(glued.captures).isEmpty();
    assertThat(august.warnings).isEmpty();
    assertThat(glued.warnings).isEmpty();
  }

  @Test
  void findsAllDifferentTitlesOfTheSamples() throws Exception {
    Set<String> titles = new HashSet<>();
    for (String name : List.of("jan-9", "aug-4", "functional-grasping")) {
      titles.addAll(read(BytesSource.resource(SAMPLES + "daily-papers-" + name + ".txt")).titles());
    }
    assertThat(titles).hasSize(232);
  }

  @Test
  void readsMarkdown() throws Exception {
    CollectingSink page = readForm("markdown-links.md");
    assertThat(page.captures)
        .containsExactly(new CaptureEvidence(new PartialDate(0, 10, 2), LocalDate.of(2026, 10, 2)));
    PaperFields first = page.fields().getFirst();
    assertThat(first.identifiers().arxiv()).isEqualTo("2606.11111");
    assertThat(first.links())
        .containsExactly(new Link(Link.Role.PAGE, "https://huggingface.co/papers/2606.11111"));
    assertThat(first.upvotes()).isEqualTo(101);
    assertThat(first.comments()).isEqualTo(6);
    assertThat(first.organization()).isEqualTo(new Organization("kelp-ai", "Kelp Institute"));
    assertThat(first.abstractText()).contains("78.2\\% on four");
    PaperFields second = page.fields().get(1);
    assertThat(second.title())
        .isEqualTo("A Long Way Round: Measuring How Snails Engage with Past Lettuce");
    assertThat(second.abstractText()).contains("for tracing garden paths").doesNotContain("\\");
    assertThat(second.authorCount()).isEqualTo(3);
    assertThat(second.upvotes()).isNull();
    assertThat(page.warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"addresses-on-lines.txt", "numbered-references.txt"})
  void readsPagesWhoseAddressesStandApart(String name) throws Exception {
    CollectingSink page = readForm(name);
    assertThat(page.fields())
        .extracting(p -> p.identifiers().arxiv())
        .containsExactly("2410.33333", "2306.44444");
    PaperFields first = page.fields().getFirst();
    assertThat(first.title())
        .startsWith("Better than Your Gardener: Snails that Learn from Privileged Lettuce");
    assertThat(first.authorCount()).isEqualTo(2);
    assertThat(first.comments()).isEqualTo(4);
    assertThat(first.published()).isEqualTo(new PartialDate(2024, 10, 7));
    assertThat(page.fields().get(1).organization())
        .isEqualTo(new Organization("moss-lab", "Moss Lab"));
    assertThat(page.warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void readsEveryEncodingAndLineEnd(String charset) throws Exception {
    String page =
        (HEADER + "12\n\nCafé Snails\n\n" + SNAILS + "\n\n\t• 1 authors\t\n·\n Feb 28, 2025 3  \n")
            .replace("•", charset.startsWith("w") ? "\u2022" : "•")
            .replace("\n", "\r\n");
    CollectingSink sink =
        read(new BytesSource("page.txt", page.getBytes(Charset.forName(charset))));
    PaperFields paper = sink.fields().getFirst();
    assertThat(paper.title()).isEqualTo("Café Snails");
    assertThat(paper.upvotes()).isEqualTo(12);
    assertThat(paper.authorCount()).isEqualTo(1);
    assertThat(paper.comments()).isEqualTo(3);
    assertThat(sink.warnings).isEmpty();
  }

  @Test
  void readsMetadataInTheDenseLayout() throws Exception {
    CollectingSink page =
        text(
            "Get trending papers in your email inbox!\nSubscribeiSnail: Going Home\n"
                + SNAILS
                + "\n  • 4 authors\n·\nJan 6\nMoss for All\n"
                + MOSS
                + "\nmoss-lab Moss Lab\n·\nJan 5, 2025 2\n-\nSnails Again\n"
                + SNAILS
                + "\n");
    assertThat(page.titles()).containsExactly("iSnail: Going Home", "Moss for All", "Snails Again");
    assertThat(page.fields().getFirst().published()).isEqualTo(new PartialDate(0, 1, 6));
    assertThat(page.fields().get(1).organization())
        .isEqualTo(new Organization("moss-lab", "Moss Lab"));
    assertThat(page.fields().get(1).abstractText()).isEqualTo(MOSS);
    assertThat(page.warnings).isEmpty();
  }

  @Test
  void keepsDaysAndNumbersThatStandInsideAnAbstract() throws Exception {
    CollectingSink page =
        text(
            HEADER
                + "Snails at Large\n\n"
                + SNAILS
                + "\n\nMar 5, 2024\n\n"
                + MOSS
                + "\n\n  • 2 authors\n·\nJan 6\n\nMoss for All\n\n"
                + MOSS
                + "\n");
    assertThat(page.titles()).containsExactly("Snails at Large", "Moss for All");
    assertThat(page.fields().getFirst().abstractText())
        .isEqualTo(SNAILS + "\n\nMar 5, 2024\n\n" + MOSS);
    assertThat(page.fields().getFirst().published()).isEqualTo(new PartialDate(0, 1, 6));
    assertThat(page.warnings).isEmpty();
  }

  @Test
  void namesThePaperWithoutAnAbstract() throws Exception {
    CollectingSink page =
        text(HEADER + "Snails at Large\n\nMoss for All\n\n" + MOSS + "\n\nSnails II\n\n" + SNAILS);
    assertThat(page.titles()).containsExactly("Snails at Large", "Moss for All", "Snails II");
    assertThat(page.fields().getFirst().abstractText()).isNull();
    assertThat(page.warnings).containsExactly("13: The paper “Snails at Large” has no abstract.");
  }

  @Test
  void warnsOfAnAbstractWithoutTitle() throws Exception {
    CollectingSink page =
        text(HEADER + SNAILS + SNAILS + SNAILS + "\n\n  • 2 authors\n·\nJan 6\n\nMoss\n\n" + MOSS);
    assertThat(page.titles()).containsExactly("Moss");
    assertThat(page.warnings).singleElement().asString().startsWith("13: ");
  }

  @Test
  void readsTwoPagesGluedTogether() throws Exception {
    String footer = "\n\nPrevious\n\n1\n\n2\n\n3\n\nNext\n\nCompany\n\nTOS\n\nPrivacy\n";
    CollectingSink page =
        text(
            HEADER + "Snails at Large\n\n" + SNAILS + footer + HEADER + "Moss\n\n" + MOSS + footer);
    assertThat(page.titles()).containsExactly("Snails at Large", "Moss");
    assertThat(page.captures).hasSize(1);
    assertThat(page.warnings).isEmpty();
  }

  @Test
  void readsTheSamplesGluedWithoutALineEndBetween() throws Exception {
    ByteArrayOutputStream glued = new ByteArrayOutputStream();
    for (String name : List.of("jan-9", "functional-grasping", "aug-4", "jan-9")) {
      glued.write(BytesSource.resource(SAMPLES + "daily-papers-" + name + ".txt").bytes());
    }
    CollectingSink page = read(new BytesSource("glued.txt", glued.toByteArray()));
    assertThat(page.papers).hasSize(36 + 119 + 83 + 36);
    assertThat(page.fields()).filteredOn(p -> p.published() != null).hasSize(70);
    assertThat(page.warnings).isEmpty();
  }

  @Test
  void warnsOfAPageThatStopsInTheMiddle() throws Exception {
    CollectingSink page = text(HEADER + "Snails at Large\n\n" + SNAILS.substring(0, 120));
    assertThat(page.papers).hasSize(1);
    assertThat(page.warnings).singleElement().asString().startsWith("15: ");
  }

  @Test
  void leavesOutALineThatIsTooLong() throws Exception {
    CollectingSink page =
        text(HEADER + "Snails\n\n" + SNAILS + "\n\n" + "x".repeat(200_000) + "\n\nMoss\n\n" + MOSS);
    assertThat(page.titles()).containsExactly("Snails", "Moss");
    assertThat(page.warnings).singleElement().asString().startsWith("17: ");
  }

  @Test
  void skipsTheWordsThatWereSearchedFor() throws Exception {
    CollectingSink page =
        text(HEADER.replace("Jan 9", "walled gardens\n\nJan 9") + "Moss\n\n" + MOSS);
    assertThat(page.titles()).containsExactly("Moss");
    assertThat(page.warnings).isEmpty();
  }

  @Test
  void warnsOfStrayLines() throws Exception {
    CollectingSink page =
        text(
            HEADER
                + "Snails\n\n"
                + SNAILS
                + "\n\n%%% ### %%%\n\nMoss\n\n"
                + MOSS
                + "\n\n·\n\nFeb 30, 2025\n");
    assertThat(page.titles()).containsExactly("Snails", "Moss");
    assertThat(page.warnings).hasSize(2);
    assertThat(page.warnings.getFirst()).startsWith("17: ");
    assertThat(page.warnings.getLast()).startsWith("25: ");
  }

  @Test
  void joinsLinesThatWereBrokenToAWidth() throws Exception {
    CollectingSink page = readForm("numbered-references.txt");
    assertThat(page.titles().getFirst()).endsWith("Privileged Lettuce in Walled Gardens");
    assertThat(page.fields().getFirst().abstractText())
        .endsWith("matter less than the lettuce [3].")
        .doesNotContain("\n");
  }

  @Test
  void refusesAFileWithoutPapers() {
    assertThatThrownBy(() -> text(HEADER))
        .isInstanceOf(UnreadableDigestException.class)
        .hasMessageContaining("digest.txt");
  }

  private static CollectingSink readForm(String name) throws Exception {
    return read(BytesSource.resource("/dev/lectern/format/huggingface/" + name));
  }

  private static CollectingSink text(String page) throws Exception {
    return read(new BytesSource("digest.txt", page.getBytes(StandardCharsets.UTF_8)));
  }

  private static CollectingSink read(DigestSource source) throws Exception {
    CollectingSink sink = new CollectingSink();
    new HuggingFaceReader().read(source, sink);
    return sink;
  }
}
