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
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real programs, which must be installed; the profile {@code consumers} does. */
@Tag("consumers")
class RealBibtexTest {

  private static final List<String> TITLES =
      List.of(
          "𝒪ptimal 𝔸𝕀 emoji 🤗 and العربية with 中文标题 Ελληνικά Кириллица",
          "Dąbrowski đorđe Łódź é ễ ả ơ ñ ß ø «quote» „low“",
          "lone { brace and } other }{ end {",
          "\\LaTeX and \\foo{bar} \\% 100% #1 & _x_ ^y ~5 Table~1 $5 and $10 \\",
          "$x_i^2$ $\\mathbb{R}^n$ $a_b_c$ $x^$ \\textbf{L}azy \\'Ecole {\\'e} \\\"{o}",
          "\\mathcal{O}(n) \\alpha \\frac{1}{2} $\\frac{1}{2}$ \\{ set \\} \\{ lone",
          "a < b > c | d \" q \" `x' ``think'' @article{x, title={y}}",
          "∀x∃y ⌈x⌉ ⟨a,b⟩ ★ ✓ ✗ ♥ x² x₂ Ω(S¹·⁵) ≤ ≠ → ∞ ℝ ﬁ ½ № ™ ℓ \uD835 \u0303",
          "GRPO: C++ and C# in 3D");

  private static final List<String> TYPES =
      List.of("article", "article-journal", "paper-conference", "book", "chapter", "report");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "alpha", "abbrv", "unsrt"})
  void passesBibtexAndLatexWithoutAWarning(String style) throws Exception {
    writeBibliography();
    Files.writeString(
        folder.resolve("t.tex"),
        """
        \\documentclass{article}
        \\begin{document}
        \\nocite{*}
        \\bibliographystyle{%s}
        \\bibliography{t}
        \\end{document}
        """
            .formatted(style));
    run("pdflatex", "-interaction=nonstopmode", "t");
    assertThat(run("bibtex", "t")).doesNotContain("Warning").doesNotContain("error");
    run("pdflatex", "-interaction=nonstopmode", "t");
    String log = run("pdflatex", "-interaction=nonstopmode", "t");
    assertThat(log).doesNotContain("\n!").doesNotContain("Missing character");
    assertThat(folder.resolve("t.pdf")).isNotEmptyFile();
  }

  @Test
  void writesEveryEntryOnce() throws IOException {
    writeBibliography();
    String written = Files.readString(folder.resolve("t.bib"));
    assertThat(written.lines().filter(line -> line.startsWith("@")))
        .hasSize(TITLES.size() * TYPES.size());
  }

  private void writeBibliography() throws IOException {
    StringBuilder out = new StringBuilder();
    BibtexWriter bibtex = new BibtexWriter(out);
    long n = 0;
    for (String title : TITLES) {
      for (String type : TYPES) {
        n++;
        bibtex.write(paper(n, title, type), EnumSet.allOf(ExportPart.class));
      }
    }
    Files.writeString(folder.resolve("t.bib"), out);
  }

  /** A different half of what can be known for each number. */
  private static PaperDetails paper(long n, String title, String type) {
    PaperFields.Builder fields =
        PaperFields.builder(title)
            .type(type)
            .abstractText(title)
            .authorCount((int) n % 4)
            .published(n % 3 == 0 ? null : PartialDate.parse(n % 3 == 1 ? "XXXX-02" : "2024").get())
            .identifiers(Identifiers.ofArxiv("2502.%05d".formatted(n)));
    if (n % 2 == 0) {
      fields.authors(
          List.of(
              PersonName.ofDisplay(n % 4 == 0 ? "Éric Żuławski" : "中文 王"),
              PersonName.ofDisplay("Łukasz Ørsted-Müller"),
              new PersonName("Jean", "de la", "Fontaine", "Jr."),
              new PersonName("", "", "Barnes and Noble, Inc.", "")));
      fields.venue(new Venue("J. of A & B", "1", "2", "3-9", "Pub_lisher", "X"));
    }
    Paper paper =
        new Paper(
            n,
            new UUID(1, n),
            "key" + n,
            fields.build(),
            false,
            ReadingStatus.UNREAD,
            false,
            0,
            List.of("rl_x"),
            Instant.EPOCH);
    return new PaperDetails(paper, "note_ %", List.of(), List.of(), List.of());
  }

  private String run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    process.waitFor();
    return output;
  }
}
