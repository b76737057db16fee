package dev.lectern.format.ris;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CleanText;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.Formats;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.SampleEntries;
import dev.lectern.model.Identifiers;
import dev.lectern.model.Link;
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

class RisWriterTest {

  private static final String REAL = "/dev/lectern/samples-of-others/ris/";

  private static String write(ExportOptions options, ExportEntry... entries) throws Exception {
    StringBuilder out = new StringBuilder();
    RisWriter writer = new RisWriter(out, options);
    for (ExportEntry entry : entries) {
      writer.write(entry);
    }
    writer.end();
    return out.toString();
  }

  private static CollectingSink read(String ris) throws Exception {
    CollectingSink sink = new CollectingSink();
    new RisReader().read(BytesSource.of(ris), sink);
    return sink;
  }

  private static PaperDraft back(PaperFields fields) throws Exception {
    return read(write(SampleEntries.all(null), SampleEntries.of(fields))).papers.getFirst();
  }

  @Test
  void writesAPaperWithEverything() throws Exception {
    assertThat(write(SampleEntries.all(null), SampleEntries.full()))
        .isEqualTo(
            """
            TY  - JOUR
            ID  - passivesafe2025
            AU  - van Beethoven, Ludwig, Jr.
            AU  - Lee, Ann
            A2  - Roe, Bob
            TI  - Passive Safe Learning
            JF  - Journal of Cups
            VL  - 12
            IS  - 3
            SP  - 45
            EP  - 67
            PB  - Press & Co
            CY  - Bonn
            PY  - 2025
            DA  - 2025/02/28/
            SN  - 978-3
            DO  - 10.1000/a<b>c
            DB  - arXiv
            AN  - arXiv:2502.20241v2
            UR  - javascript:alert(1)
            U1  - 123[pmid]
            UR  - https://github.com/a/b?x=1&y="2"
            AB  - It reaches 78.2% of cups & more.
            KW  - rl
            KW  - robots/hands
            N1  - # Mine

            Ask about `tau`.
            N1  - “78.2%” *How* measured?
            N1  - Reading group: Presented by Zoë Quinn on 3 February 2026. Bring the <video>
            ER  -\s

            """
                .replace("\n", "\r\n"));
  }

  @Test
  void writesWhatIsFoundAgainByItsContent() throws Exception {
    for (ExportEntry entry : List.of(SampleEntries.full(), SampleEntries.titled("Snails"))) {
      BytesSource file = BytesSource.of(write(SampleEntries.all(null), entry));
      assertThat(Formats.find(file, null).format()).isEqualTo("ris");
    }
  }

  @Test
  void writesOnlyWhatWasAskedFor() throws Exception {
    assertThat(write(ExportOptions.PLAIN, SampleEntries.full()))
        .doesNotContain("AB  -", "KW  -", "N1  -");
  }

  @Test
  void keepsHostileTitlesOnOneLine() throws Exception {
    String ris = write(ExportOptions.PLAIN, SampleEntries.hostile());
    List<String> titles =
        SampleEntries.HOSTILE.stream().map(CleanText::readable).filter(t -> !t.isEmpty()).toList();
    assertThat(read(ris).titles()).isEqualTo(titles);
  }

  @Test
  void writesNoFieldForADateWithoutAYear() throws Exception {
    PaperFields paper = PaperFields.builder("Snails").published(new PartialDate(0, 2, 28)).build();
    assertThat(write(ExportOptions.PLAIN, SampleEntries.of(paper)))
        .doesNotContain("PY  -", "DA  -");
  }

  @Test
  void readsItsArxivNumbersBack() throws Exception {
    PaperFields paper =
        PaperFields.builder("Snails")
            .identifiers(new Identifiers("2502.20241", 2, null, null, null, null))
            .build();
    String ris = write(ExportOptions.PLAIN, SampleEntries.of(paper));
    assertThat(ris)
        .startsWith("TY  - UNPB\r\n")
        .contains(
            "DB  - arXiv\r\n"
                + "AN  - arXiv:2502.20241v2\r\n"
                + "UR  - https://arxiv.org/abs/2502.20241v2\r\n");
    assertThat(read(ris).fields()).containsExactly(paper);
  }

  @Test
  void tellsThePapersPageFromItsLinks() throws Exception {
    for (String url : new String[] {null, "https://example.org/snails"}) {
      for (String arxiv : new String[] {null, "2502.20241"}) {
        PaperFields paper =
            PaperFields.builder("Snails")
                .identifiers(new Identifiers(arxiv, null, null, null, null, url))
                .link(new Link(Link.Role.CODE, "https://github.com/snails/slugs"))
                .link(new Link(Link.Role.PDF, "https://example.org/snails.pdf"))
                .build();
        assertThat(back(paper).fields().identifiers()).isEqualTo(paper.identifiers());
        assertThat(back(paper).fields().links()).hasSameElementsAs(paper.links());
      }
    }
  }

  @Test
  void breaksLinesThatNoReaderWouldTake() throws Exception {
    String text = "A long word and ER - another. ".repeat(10_000).strip();
    PaperFields paper = PaperFields.builder("Snails").abstractText(text).build();
    assertThat(back(paper).fields().abstractText().equals(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One line",
        "# Title\n\n- one\n- two\n\n    code\n",
        "ER  -\nTY  - JOUR\nTI  - Not a paper\n\\TY  - JOUR\nER\nKW  -",
        "2.\n\n3.\n",
      })
  void keepsNotesLineByLine(String note) throws Exception {
    RisLines lines = new RisLines();
    lines.add("TY", "JOUR");
    lines.add("TI", "Snails");
    lines.addNote("N1", note);
    lines.end();
    CollectingSink sink = read(lines.text());
    assertThat(sink.papers).hasSize(1);
    assertThat(sink.papers.getFirst().companions().note()).isEqualTo(note.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RisImporterTest5a.ris",
        "RisImporterTest6.ris",
        "RisImporterTest9.ris",
        "RisImporterTestScopus.ris",
        "asreview-baseline_tag_and_field_definitions.ris",
        "asreview-embase.ris",
        "asreview-ovid_psycinfo.ris",
        "asreview-proquest.ris",
        "asreview-ris_issue_1099.txt",
        "asreview-scopus.ris",
        "rispy-example_extraneous_data.ris",
        "rispy-example_multi_unknown_tags.ris",
        "rispy-example_urls.ris",
      })
  void givesTheFilesOfOthersBackAsTheyWere(String name) throws Exception {
    CollectingSink before = new CollectingSink();
    new RisReader().read(BytesSource.resource(REAL + name), before);
    ExportEntry[] entries =
        before.fields().stream().map(SampleEntries::of).toArray(ExportEntry[]::new);
    List<PaperFields> after = read(write(SampleEntries.all(null), entries)).fields();
    for (int i = 0; i < entries.length; i++) {
      PaperFields was = before.fields().get(i);
      PaperFields is = after.get(i);
      assertThat(is.extra()).containsAllEntriesOf(was.extra());
      assertThat(is.edit().extra(Map.of()).title("").abstractText(null).links(List.of()).build())
          .isEqualTo(
              was.edit().extra(Map.of()).title("").abstractText(null).links(List.of()).build());
      assertThat(is.title()).isEqualTo(CleanText.readable(was.title()));
    }
  }

  /** Words that tags, names or other fields of RIS are made of. */
  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "ER  -",
            "TY  - JOUR",
            "TI",
            "-",
            "  ",
            ";",
            "&",
            "{",
            "}",
            "\\",
            "%",
            "$5",
            "#",
            "~",
            "^",
            "_",
            "“x”",
            "é",
            "e\u0301",
            "中文",
            "\uD83E\uDD16",
            "تعلم",
            "10.1",
            "arXiv",
            "http:",
            "<i>",
            "</i>",
            "=",
            "@",
            "\"",
            "'",
            "word",
            "Snails",
            "\n",
            "\t",
            "\u2028",
            "\uFEFF");
    return pieces.list().ofMinSize(1).ofMaxSize(8).map(p -> "x" + String.join(" ", p) + " y");
  }

  @Property(tries = 300)
  void readsBackWhatItWrites(
      @ForAll("hostile") String a, @ForAll("hostile") String b, @ForAll("hostile") String c)
      throws Exception {
    Map<String, String> extra = new LinkedHashMap<>();
    extra.put("language", CleanText.line(b));
    extra.put("edition", CleanText.line(c));
    extra.put("collection-title", CleanText.line(a));
    extra.put("ris:C8", CleanText.line(c));
    String name = CleanText.line(b.replaceAll("[,;.]", ""));
    PaperFields paper =
        PaperFields.builder(CleanText.readable(a))
            .type("article-journal")
            .abstractText(CleanText.readable(c))
            .authors(
                List.of(
                    new PersonName(name, "van", "X" + name, "Jr."),
                    new PersonName(name, "", "X" + name, "")))
            .published(new PartialDate(2025, 2, 0))
            .venue(
                new Venue(
                    "V" + CleanText.line(a),
                    CleanText.line(b),
                    CleanText.line(c),
                    "e12",
                    CleanText.line(a),
                    CleanText.line(b)))
            .identifiers(new Identifiers("math/0307200", null, "10.1000/x", "12", null, null))
            .extra(extra)
            .build();
    PaperFields read = back(paper).fields();
    // What is read is made readable once more on its way out.
    PaperFields expected =
        paper
            .edit()
            .title(CleanText.readable(paper.title()))
            .abstractText(CleanText.readable(paper.abstractText()))
            .build();
    assertThat(read).isEqualTo(expected);
  }
}
