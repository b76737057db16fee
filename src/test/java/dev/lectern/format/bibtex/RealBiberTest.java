package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.format.PaperDraft;
import dev.lectern.model.Identifiers;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.model.PersonName;
import dev.lectern.model.Venue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs biber, which must be installed; the profile {@code consumers} does. */
@Tag("consumers")
class RealBiberTest {

  private static final List<String> TITLES =
      List.of(
          "𝒪ptimal 𝔸𝕀 emoji 🤗 and العربية with 中文标题 Ελληνικά Кириллица",
          "lone { brace and } other }{ end {",
          "\\LaTeX and \\foo{bar} \\% 100% #1 & _x_ ^y ~5 Table~1 $5 and $10 \\",
          "$x_i^2$ \\textbf{L}azy \\'Ecole {\\'e} {B}ayesian \\input{x} C# \u0303",
          "a < b > c | d \" q \" `x' ``think'' @article{x, title={y}}");

  private static final List<String> TYPES =
      List.of(
          "article",
          "article-journal",
          "paper-conference",
          "book",
          "chapter",
          "report",
          "thesis",
          "dataset",
          "software",
          "webpage",
          "manuscript",
          "document");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void findsNothingToWarnOf(boolean ascii) throws Exception {
    List<PaperDraft> drafts = new ArrayList<>();
    for (String title : TITLES) {
      for (String type : TYPES) {
        drafts.add(paper(drafts.size() + 1, title, type));
      }
    }
    ExportOptions options = new ExportOptions(null, EnumSet.allOf(ExportPart.class), ascii, "");
    Files.writeString(
        folder.resolve("t.bib"), Entries.written(drafts, BiblatexWriter::new, options));
    String log = biber();
    assertThat(log).contains("Datamodel validation complete");
    assertThat(log.lines().filter(line -> line.startsWith("WARN") || line.startsWith("ERROR")))
        .isEmpty();
    assertThat(Files.readString(folder.resolve("t_bibertool.bib")).lines())
        .filteredOn(line -> line.startsWith("@"))
        .hasSameSizeAs(drafts);
  }

  private static PaperDraft paper(int n, String title, String type) {
    PaperFields.Builder fields =
        PaperFields.builder(title)
            .type(type)
            .abstractText(title)
            .authorCount(n % 4)
            .published(PartialDate.parse(n % 2 == 0 ? "2024" : "2025-02-28").orElseThrow())
            .identifiers(Identifiers.ofArxiv("2502.%05d".formatted(n)));
    if (type.equals("thesis")) {
      fields.extra(Map.of("genre", "PhD thesis"));
    }
    if (n % 3 > 0) {
      fields.authors(
          List.of(
              PersonName.ofDisplay("中文 王"),
              new PersonName("Jean", "de la", "Fontaine", "Jr."),
              new PersonName("", "", "Barnes and Noble, Inc.", "")));
      boolean journal = type.equals("article-journal");
      boolean placed = journal || List.of("paper-conference", "chapter").contains(type);
      String name = placed ? "J. of A & B" : null;
      String publisher = journal ? null : "Pub_lisher";
      if (placed || List.of("report", "thesis", "book").contains(type)) {
        fields.venue(new Venue(name, null, null, null, publisher, null));
      }
    }
    return new PaperDraft(n, n, fields.build());
  }

  private String biber() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("biber", "--tool", "--validate-datamodel", "t.bib")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
