package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.intake.ImportReport;
import dev.lectern.intake.Importer;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperField;
import dev.lectern.query.ParsedQuery;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text is only text, whatever stands in it. */
class HostileTextTest {

  @TempDir Path folder;
  private Path file;
  private Library library;

  @BeforeEach
  void opens() {
    file = SafeLibrary.make(folder.resolve("it's 100% 'my' library?.db"), 3);
    library = Library.open(file, Origin.CLI);
  }

  @AfterEach
  void isWellInTheEnd() {
    library.close();
    assertThat(Health.check(file)).isEmpty();
    assertThat(Health.repair(file).aside()).isNull();
    assertThat(Health.check(file)).isEmpty();
  }

  static List<String> texts() {
    return List.of(
        "'; DROP TABLE papers; --",
        "\" OR 1=1 --",
        "x') UNION SELECT sha256 FROM digests --",
        "NEAR(a b, 2) AND NOT title : c* ^d {e f}",
        "\"unbalanced ( [ { * ^ : - +",
        "words MATCH 'x' ORDER BY rank",
        "%_\\%' ESCAPE '\\",
        "?1 :name @name $name",
        "nul\0in\0the\0middle",
        "\u202eright to left\u202c and \u200f\u061c marks",
        "\ufeffmark \ufffe \uffff end",
        "e\u0301".repeat(500),
        "${jndi:ldap://x} #{7*7} {{x}} %s %n %d",
        "line\r\none\ttab\u2028two\u0085three",
        "\ud83d\udc68\u200d\ud83d\udc69 family");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isKeptAsItIsInEveryField(String text) {
    Library.waitFor(library.apply(Intents.correct(1, PaperField.TITLE, text)));
    Library.waitFor(library.apply(Intents.correct(1, PaperField.ABSTRACT, text)));
    Library.waitFor(library.apply(Intents.note(1, text)));
    String tag = text.strip().replaceAll("\\s+", " ").replaceAll("^/+|/+$", "");
    Library.waitFor(library.apply(Intents.tag(new int[] {1}, List.of(text), List.of())));
    PaperDetails kept = details(1);
    assertThat(kept.paper().fields().title()).isEqualTo(text);
    assertThat(kept.paper().fields().abstractText()).isEqualTo(text);
    assertThat(kept.note()).isEqualTo(text);
    assertThat(kept.paper().tags()).contains(tag);
    assertThat(Library.waitFor(library.undo(4))).hasSize(4);
    assertThat(details(1).note()).isEqualTo("My note on thing 1");
    assertThat(Library.waitFor(library.redo(4))).hasSize(4);
    assertThat(details(1).note()).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void isSearchedForAsText(String text) {
    for (String field :
        List.of(
            "",
            "title:",
            "abstract:",
            "author:",
            "note:",
            "text:",
            "tag:",
            "org:",
            "digest:",
            "list:",
            "key:",
            "arxiv:",
            "doi:",
            "id:",
            "year:",
            "sort:",
            "-")) {
      for (String query : List.of(field + text, field + '"' + text + '"', "(" + field + text)) {
        ParsedQuery parsed = QueryParser.parse(query);
        assertThat(Library.waitFor(library.search(parsed.query(), Sort.DEFAULT)).papers())
            .as(query)
            .hasSizeLessThanOrEqualTo(3);
      }
    }
  }

  /** No Unicode text can hold half a surrogate pair; it becomes a mark for what cannot be shown. */
  @Test
  void anUnpairedSurrogateHarmsNothingBesideIt() {
    Library.waitFor(library.apply(Intents.note(1, "before \ud800 after \udc00")));
    assertThat(details(1).note())
        .startsWith("before ")
        .contains(" after ")
        .doesNotContain("\ud800");
    assertThat(found("note:after")).containsExactly(1);
    Library.waitFor(library.apply(Intents.note(1, "another")));
    assertThat(Library.waitFor(library.undo(1))).hasSize(1);
  }

  @Test
  void aTitleOfAMegabyteIsKeptWholeAndIndexedInPart() {
    String title = "Grasping " + "many different words of a title ".repeat(1 << 15) + "lastword";
    assertThat(title.length()).isGreaterThan(1 << 20);
    Library.waitFor(library.apply(Intents.correct(1, PaperField.TITLE, title)));
    Library.waitFor(library.apply(Intents.note(1, "x".repeat(1 << 20))));
    assertThat(details(1).paper().fields().title()).isEqualTo(title);
    assertThat(found("title:different")).containsExactly(1);
    assertThat(found("lastword")).isEmpty();
    assertThat(PaperWords.words(title).length()).isLessThan(2 * PaperWords.LONGEST);
  }

  @Test
  void aDigestWithALineOfAHundredMegabytesComesInWithoutIt() throws IOException {
    Path sample = Path.of("src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt");
    Path digest = folder.resolve("long.txt");
    try (OutputStream out = Files.newOutputStream(digest)) {
      Files.copy(sample, out);
      out.write('\n');
      byte[] million = new byte[1_000_000];
      Arrays.fill(million, (byte) 'x');
      for (int i = 0; i < 100; i++) {
        out.write(million);
      }
      out.write('\n');
    }
    ImportReport report = read(digest);
    assertThat(report.digests().getFirst().error()).isNull();
    assertThat(report.digests().getFirst().papers()).isEqualTo(36);
  }

  @Test
  void aDigestWithNulBytesIsRefusedAndNothingOfItKept() throws IOException {
    Path sample = Path.of("src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt");
    String text = Files.readString(sample).replaceFirst("Towards", "Tow\0ards");
    ImportReport report = read(Files.writeString(folder.resolve("nul.txt"), text));
    assertThat(report.digests().getFirst().error()).contains("is a binary file, not a digest");
    assertThat(Library.waitFor(library.digests())).hasSize(1);
  }

  private ImportReport read(Path digest) {
    return new Importer(library).run(List.of(digest), Importer.Options.DEFAULT, progress -> {});
  }

  private PaperDetails details(long paper) {
    return Library.waitFor(library.details(paper)).orElseThrow();
  }

  private int[] found(String query) {
    return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }
}
