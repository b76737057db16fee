package dev.lectern.format.bibtex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.PaperDraft;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NastyBibtexTest {

  private static final List<byte[]> REAL =
      List.of(
          BytesSource.resource(Entries.SAMPLES + "jabref-biblatex-software.bib").bytes(),
          BytesSource.resource(Entries.SAMPLES + "jabref-crossref.bib").bytes(),
          BytesSource.resource(Entries.SAMPLES + "citationjs-biblatex-input.bib").bytes());

  @Test
  void goesOnBehindAnEntryThatDoesNotEnd() throws Exception {
    CollectingSink read =
        Entries.read(
            """
            @misc{one, title = {One}}
            @misc{bad, title = {Not {closed}, year = {2001}

            @misc{two, title = {Two}}
            @misc{three, title = "Not closed}
              @misc ( four, title = {Four} )
            @misc{five, title = {Five},
            @misc{six, title = {Six}}
            """);
    assertThat(read.titles()).containsExactly("One", "Two", "Four", "Five", "Six");
    assertThat(read.warnings)
        .containsExactly(
            "2: The braces or quotes of @misc “bad” do not pair up; it was left out.",
            "5: The braces or quotes of @misc “three” do not pair up; it was left out.",
            "7: The closing brace of @misc “five” is missing.");
  }

  @Test
  void saysWhereABraceTooManyEndsAnEntry() throws Exception {
    CollectingSink read =
        Entries.read("@misc{a, title = {A}},\n year = {2001}\n}\n@misc{b, title={B}}");
    assertThat(read.titles()).containsExactly("A", "B");
    assertThat(read.warnings)
        .containsExactly("1: @misc “a” ends at a brace too many; what follows is lost.");
  }

  @Test
  void readsBracesThatOtherProgramsEscape() throws Exception {
    CollectingSink read =
        Entries.read("@misc{a, title = {The \\{ brace}}\n@misc{b, title = {A \\} b}, year=2001}");
    assertThat(read.titles()).containsExactly("The \\{ brace", "A \\} b");
    assertThat(read.fields().get(1).published()).hasToString("2001");
    assertThat(read.warnings).isEmpty();
  }

  @Test
  void forgivesWhatIsForgotten() throws Exception {
    CollectingSink read =
        Entries.read(
            """
            @misc{a
              title {No equal sign}
              year = 2001
              note = , % a remark, with = and "
              month = feb,, }
            @misc{, title = {No key}}
            @misc{title = {Neither}}
            @misc{a, title = {Twice}, title = {Twice over}}
            @misc{empty}
            """);
    assertThat(read.titles()).containsExactly("No equal sign", "No key", "Neither", "Twice");
    assertThat(read.papers.getFirst().fields().published()).hasToString("2001-02");
    assertThat(read.papers)
        .extracting(p -> p.companions().key())
        .containsExactly("a", null, null, "a");
    assertThat(read.warnings)
        .containsExactly(
            "2: A comma is missing after “a”.",
            "2: An equal sign is missing after “title”.",
            "3: A comma is missing after the value of “title”.",
            "4: A comma is missing after the value of “year”.",
            "4: “note” has no value.",
            "8: “title” stands twice; the first one was taken.",
            "8: The key “a” stands twice.",
            "9: @misc has no fields; it was left out.");
  }

  @Test
  void leavesOutRemarksAndComments() throws Exception {
    CollectingSink read =
        Entries.read(
            """
            Write to snail@home.org or @home (Leipzig).
            % @misc{remark, title = {A remark}}
            @comment{
            @misc{commented, title = {Commented out}}
            }
            @preamble{ "\\newcommand{\\x}{y}" }
            @misc{a, title = {Kept}} trailing }}} text
            """);
    assertThat(read.titles()).containsExactly("Kept");
    assertThat(read.warnings).isEmpty();
  }

  @Test
  void losesOnlyACommentThatDoesNotEnd() throws Exception {
    assertThat(
            Entries.read("@comment{ open {\n@misc{a, title={A}}\n@comment{ {\n@misc{b, title={B}}")
                .titles())
        .containsExactly("A", "B");
  }

  @Test
  void endsWhereParentsAreTheirOwnChildren() throws Exception {
    assertThat(
            Entries.read(
                    """
                    @book{a, crossref={b}, xdata={a,c}, title={A}}
                    @book{b, crossref={a}}
                    @xdata{c, xdata={c,c,c,d,d}}
                    @xdata{d, xdata={c,c,c,d,d,a}, publisher={P}}
                    """)
                .fields()
                .getFirst()
                .venue()
                .publisher())
        .isEqualTo("P");
  }

  @Test
  void stopsAbbreviationsThatGrowWithoutEnd() throws Exception {
    StringBuilder bomb = new StringBuilder("@string{a0 = \"" + "ha ".repeat(100) + "\"}\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("@string{a%d = a%d # a%d # a%d}%n".formatted(i, i - 1, i - 1, i - 1));
    }
    bomb.append("@misc{a, title = a39, note = a38 # a38}\n@misc{b, title = {B}}");
    CollectingSink read = Entries.read(bomb.toString());
    assertThat(read.titles()).endsWith("B");
    assertThat(read.warnings).anyMatch(w -> w.contains("There is no room for the abbreviation"));
  }

  @Test
  void givesUpAnEndlessEntryAndGoesOn() throws Exception {
    String endless = "@misc{a, abstract = {" + "snail ".repeat(1_000_000) + "}}\n";
    CollectingSink read = Entries.read(endless + "@misc{b, title = {B}}");
    assertThat(read.titles()).containsExactly("B");
    assertThat(read.warnings)
        .containsExactly("1: @misc is longer than any entry; it was left out.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@misc{a,",
        "@misc{a, title={",
        "@comment{",
        "{",
        "@misc{a, title={}}\n@a{\\}, \\{",
        "\\enquote{",
        "$",
        "$x$ ",
        "\\'",
        "[U+41]",
        "@string{a=",
        "\"",
        "@a{b,c=\"{}",
        "@misc(a,b=({",
        "\n@",
        "\\textbf{",
        "a and ",
        "@misc{a, xdata={a,b}, crossref={b}, b={c}}\n"
      })
  void takesTimeInProportionToTheFile(String piece) {
    String head = "@misc{ok, title={T}}\n@misc{x, title={";
    String in = head + piece.repeat(400_000 / piece.length());
    String names = in.replace("title", "author") + "}}";
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          assertThat(Entries.read(in).titles()).contains("T");
          assertThat(Entries.read(in + "}}").titles()).contains("T");
          assertThat(Entries.read(names).papers).isNotEmpty();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8,",
    "UTF-16LE,",
    "UTF-16BE,",
    "ISO-8859-15,% Encoding: ISO8859_15",
    "windows-1252,",
    "windows-1251,% Encoding: Cp1251",
    "UTF-8,% Encoding: Cp1252",
    "ISO-8859-15,% -*- coding: latin-9-unix -*-",
    "x-MacRoman,%% !TEX encoding = MacRoman"
  })
  void readsTheEncodingsOfOldFiles(String charset, String header) throws Exception {
    String title = charset.endsWith("1251") ? "Улитки" : "Größe é";
    String mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
    String text = mark + (header == null ? "" : header) + "\n@misc{a, title = {" + title + "}}";
    assertThat(Entries.read(text.getBytes(Charset.forName(charset))).titles())
        .containsExactly(title);
  }

  @Test
  void countsLinesOfEveryKind() throws Exception {
    CollectingSink read =
        Entries.read("x\r\ny\r@misc{a, title={A}}\n\r\n@misc{b,\r\n title={B},\r\n year={x}}");
    assertThat(read.papers).extracting(PaperDraft::line).containsExactly(3L, 5L);
  }

  @Test
  void doesNotDrownInWarnings() throws Exception {
    CollectingSink read = Entries.read("@misc{a, title={A}, year={x}}\n".repeat(3000));
    assertThat(read.papers).hasSize(3000);
    assertThat(read.warnings)
        .hasSize(1001)
        .last()
        .isEqualTo("3000: There are 4999 more warnings of this kind.");
  }

  @Property(tries = 500)
  void readsOrRefusesWhateverBytesChange(
      @ForAll @IntRange(min = 0, max = 2) int file,
      @ForAll @IntRange(min = 0, max = 40) int changes,
      @ForAll long seed)
      throws IOException {
    byte[] bytes = mutated(REAL.get(file), changes, new Random(seed));
    try {
      CollectingSink sink = Entries.read(bytes);
      String written = Entries.bibtex(sink.papers);
      assertThat(written.getBytes(StandardCharsets.UTF_8)).isNotNull();
      assertThat(sink.papers).allMatch(p -> p.line() > 0);
      assertThat(Entries.read(written + "@misc{end, title={End}}").papers)
          .hasSize(sink.papers.size() + 1);
    } catch (UnreadableDigestException refusal) {
      assertThat(refusal).hasMessageStartingWith("list.bib");
    }
  }

  private static byte[] mutated(byte[] original, int changes, Random random) {
    byte[] bytes = original.clone();
    String syntax = "{}@\"'\\,=#%()$~\n &";
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) syntax.charAt(random.nextInt(syntax.length()));
        case 2 -> {
          int from = random.nextInt(bytes.length);
          int length = Math.min(random.nextInt(200), bytes.length - Math.max(at, from));
          System.arraycopy(bytes, from, bytes, at, length);
        }
        default -> bytes = random.nextInt(20) == 0 ? Arrays.copyOf(bytes, at + 1) : bytes;
      }
    }
    return bytes;
  }
}
