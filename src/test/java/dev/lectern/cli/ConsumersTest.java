package dev.lectern.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is exported, read by the programs of other people, which must be installed: all papers of
 * the digests that ship with Lectern, some with titles that want to break out, and 3,000 of {@code
 * -Dconsumers.corpus}, a folder of days of the JSON feed, where there is one.
 */
@Tag("consumers")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsumersTest {

  private static final int MOST = 3_000;
  private static final Path SCHEMA =
      Path.of("src/test/resources/dev/lectern/samples-of-others/csl/csl-data.json")
          .toAbsolutePath();

  private static final List<String> HOSTILE =
      List.of(
          "Braces {in} a title, {lone ones { too",
          "A closing one } by itself and \\{ escaped \\}",
          "100% of & for $5 and $10 # C# _under_ ^caret ~tilde \\ backslash",
          "\\input{/etc/passwd} \\immediate\\write18{ls} \\end{document}",
          "Emoji 🤗🚀, العربية, 中文标题, עברית, Ελληνικά, Кириллица",
          "Combining e\u0301 n\u0303 and \u202eright to left\u202c",
          "New\nlines\r\nand\ttabs",
          "\"Quoted\" 'single' ``TeX'' «guillemets»",
          "@article{fake, title = {x}} and TY  - JOUR\nER  - ",
          "<script>alert(1)</script> &amp; <b>bold</b> ]]>",
          "=cmd|' /C calc'!A0",
          "Long " + "word ".repeat(2_000),
          "Ω(S^{1.5}) for $x_i^2$ and \\mathcal{O}(n) \\textbf{L}azy na\\\"{\\i}ve");

  @TempDir static Path folder;
  private int papers;

  @BeforeAll
  void exportsAllFormats() throws Exception {
    TestRun lectern = new TestRun(folder.resolve("library.db"));
    for (Path digest : files(TestRun.DIGEST.getParent(), ".txt")) {
      lectern.ok("import", digest.toString());
    }
    for (String title : HOSTILE) {
      lectern.ok("add", "--title", title);
    }
    List<Path> days = corpusDays();
    for (int day = 0; day < days.size() && count(lectern) < MOST; day++) {
      lectern.ok("import", days.get(day).toString());
    }
    papers = count(lectern);
    System.out.println("Papers for other people's programs: " + papers);
    for (String format : List.of("bibtex", "biblatex", "ris", "csl-json", "html")) {
      lectern.ok("export", "--format", format, "--output", file(format).toString());
    }
  }

  private static int count(TestRun lectern) {
    return Integer.parseInt(lectern.ok("count").strip());
  }

  private List<Path> corpusDays() throws Exception {
    Path corpus = Path.of(System.getProperty("consumers.corpus", "../shared/corpus"));
    if (!Files.isDirectory(corpus)) {
      return List.of();
    }
    Path unpacked = Files.createDirectory(folder.resolve("corpus"));
    for (Path packed : files(corpus, ".tar.xz")) {
      run("tar", "-xJf", packed.toAbsolutePath().toString(), "-C", unpacked.toString());
    }
    List<Path> days = new ArrayList<>(files(corpus, ".json"));
    days.addAll(files(unpacked, ".json"));
    return days;
  }

  private static List<Path> files(Path below, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(below)) {
      return all.filter(f -> f.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private Path file(String format) {
    String extension =
        switch (format) {
          case "bibtex", "biblatex" -> "bib";
          case "csl-json" -> "json";
          default -> format;
        };
    return folder.resolve(format + "." + extension);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "alpha"})
  void bibtexAndLatexSetEveryPaperWithoutAWarning(String style) throws Exception {
    Files.writeString(
        folder.resolve("t.tex"),
        """
        \\documentclass{article}
        \\begin{document}
        \\nocite{*}
        \\bibliographystyle{%s}
        \\bibliography{bibtex}
        \\end{document}
        """
            .formatted(style));
    run("pdflatex", "-interaction=nonstopmode", "t");
    assertThat(run("bibtex", "t").output()).doesNotContain("Warning").doesNotContain("error");
    run("pdflatex", "-interaction=nonstopmode", "t");
    String log = run("pdflatex", "-interaction=nonstopmode", "t").output();
    assertThat(log).doesNotContain("\n!").doesNotContain("Missing character");
    assertThat(bibitems()).isEqualTo(papers);
  }

  private long bibitems() throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("t.bbl"), UTF_8)) {
      return lines.filter(line -> line.startsWith("\\bibitem")).count();
    }
  }

  @Test
  void biberFindsBiblatexValid() throws Exception {
    Ran biber =
        run(
            "biber",
            "--tool",
            "--validate-datamodel",
            "--output-file",
            folder.resolve("biber.bib").toString(),
            file("biblatex").toString());
    assertThat(biber.output()).doesNotContain("ERROR");
    // A paper without a date has no such field, and biber's data model misses it: nothing else.
    List<String> warnings =
        biber.output().lines().filter(line -> line.startsWith("WARN -")).toList();
    assertThat(warnings).allMatch(line -> line.contains("one of 'date, year' must be defined"));
    assertThat(warnings).hasSize((int) (papers - dated()));
    assertThat(biber.code()).isZero();
    assertThat(entries(folder.resolve("biber.bib"))).isEqualTo(papers);
  }

  private long dated() throws IOException {
    try (Stream<String> lines = Files.lines(file("biblatex"), UTF_8)) {
      return lines.filter(line -> line.matches("  (?:date|year) = .*")).count();
    }
  }

  private static long entries(Path bib) throws IOException {
    try (Stream<String> lines = Files.lines(bib, UTF_8)) {
      return lines.filter(line -> line.matches("@[A-Za-z]+\\{.*")).count();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bibtex", "biblatex", "csl-json"})
  void pandocCitesEveryPaper(String format) throws Exception {
    Path all = folder.resolve("all-" + format + ".md");
    Files.writeString(all, "---\nnocite: '@*'\n---\n");
    Ran pandoc =
        run(
            "pandoc",
            "--citeproc",
            "--bibliography=" + bibliography(format),
            "-t",
            "html",
            all.toString());
    assertThat(pandoc.code()).as(pandoc.tail()).isZero();
    assertThat(pandoc.output()).doesNotContain("[WARNING]");
    assertThat(pandoc.output().split("class=\"csl-entry\"", -1)).hasSize(papers + 1);
  }

  /** pandoc tells BibTeX from BibLaTeX by the file's name alone. */
  private Path bibliography(String format) throws IOException {
    if (!format.equals("bibtex")) {
      return file(format);
    }
    return Files.copy(file(format), folder.resolve("pandoc.bibtex"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bib2xml:bibtex", "biblatex2xml:biblatex", "ris2xml:ris"})
  void bibutilsReadEveryPaper(String programAndFormat) throws Exception {
    String[] parts = programAndFormat.split(":");
    Ran ran = run(parts[0], file(parts[1]).toString());
    assertThat(ran.code()).isZero();
    assertThat(ran.output().split("<mods ID=", -1)).hasSize(papers + 1);
    assertThat(ran.output()).containsPattern("Processed " + papers + " references?");
    assertThat(ran.output()).doesNotContainIgnoringCase("warning");
  }

  @Test
  void cslJsonIsValidAgainstItsSchema() throws Exception {
    Ran ran =
        run(
            "python3",
            "-c",
            "import json,sys,jsonschema;"
                + "s=json.load(open(sys.argv[1]));d=json.load(open(sys.argv[2]));"
                + "v=jsonschema.Draft7Validator(s);"
                + "e=[str(list(x.path))+x.message[:200] for x in v.iter_errors(d)];"
                + "print(len(d),e[:3]);sys.exit(len(e)>0)",
            SCHEMA.toString(),
            file("csl-json").toString());
    assertThat(ran.code()).as(ran.tail()).isZero();
    assertThat(ran.output()).startsWith(papers + " []");
  }

  @Test
  void xmllintIsSilentAboutThePage() throws Exception {
    Ran ran = run("xmllint", "--html", "--noout", file("html").toString());
    assertThat(ran.output()).isEmpty();
    assertThat(ran.code()).isZero();
  }

  private record Ran(int code, String output) {
    String tail() {
      return output.substring(Math.max(0, output.length() - 2_000));
    }
  }

  private Ran run(String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ran(process.waitFor(), output);
  }
}
