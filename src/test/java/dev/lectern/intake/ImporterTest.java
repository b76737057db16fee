package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.model.Digest;
import dev.lectern.model.Origin;
import dev.lectern.model.Paper;
import dev.lectern.model.PaperDetails;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {

  @TempDir Path folder;
  private Library library;
  private List<Path> samples;

  @BeforeEach
  void opensAnEmptyLibrary() throws IOException {
    library = Library.open(folder.resolve("library.db"), Origin.CLI);
    samples = samples();
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void readsTheThreeSamplesAsTwoHundredAndThirtyTwoPapers() {
    ImportReport report = imported(samples);
    assertThat(report.digests())
        .extracting(DigestResult::papers)
        .containsExactlyInAnyOrder(36, 83, 119);
    assertThat(report.digests()).allSatisfy(d -> assertThat(d.warnings()).isEmpty());
    assertThat(report.added()).isEqualTo(232);
    assertThat(report.merged()).isEqualTo(6);
    assertThat(all()).hasSize(232);
    assertThat(found("has:authors")).isEmpty();
    assertThat(found("authors:>=1")).hasSize(33);
    assertThat(found("comments:>=1")).hasSize(8);
    assertThat(found("has:date")).hasSize(35);
    assertThat(found("seen:>=2")).hasSize(5);
    assertThat(found("seen:3")).hasSize(1);
  }

  @Test
  void worksOutTheYearOfAPageFromTheYearsItPrints() {
    imported(samples);
    assertThat(Library.waitFor(library.digests()))
        .extracting(d -> String.valueOf(d.captured()))
        .containsExactlyInAnyOrder("2026-01-09", "XXXX-08-04", "null");
    Paper undated = only("title:\"Constructive Episodic\" OR published:2026-01-06").paper();
    assertThat(undated.fields().published()).hasToString("2026-01-06");
    assertThat(undated.yearInferred()).isTrue();
    Digest january =
        Library.waitFor(library.digests()).stream()
            .filter(d -> d.papers() == 36)
            .findFirst()
            .orElseThrow();
    assertThat(january.capturedInferred()).isTrue();
  }

  @Test
  void theSameBytesTwiceChangeNothingAndSaySo() {
    imported(samples);
    DigestResult again = imported(List.of(samples.getFirst())).digests().getFirst();
    assertThat(again.alreadyImported()).isTrue();
    assertThat(again.added() + again.merged()).isZero();
    assertThat(again.unchanged()).isEqualTo(again.papers());
    assertThat(Library.waitFor(library.digests())).hasSize(3);
    assertThat(Library.waitFor(library.history(null, 99))).hasSize(3);
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndKeepsNothing() {
    ImportReport report =
        new Importer(library).run(samples, new Importer.Options(true, null), p -> {});
    assertThat(report.papers()).isEqualTo(238);
    assertThat(report.added()).isEqualTo(232);
    assertThat(all()).isEmpty();
    assertThat(Library.waitFor(library.digests())).isEmpty();
  }

  @Test
  void citationKeysThatDifferInTheirCaseAloneAreToldApart() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("keys.bib"),
            """
            @article{Jia_2019, title={Bent Wires of Zinc}, year=2019}
            @article{jia_2019, title={Straight Wires of Lead}, year=2019}
            """);
    ImportReport report = imported(List.of(file));
    assertThat(report.added()).isEqualTo(2);
    assertThat(only("title:bent").paper().key()).isEqualTo("Jia_2019");
    assertThat(only("title:straight").paper().key()).isEqualTo("straightwires2019");
  }

  @Test
  void aBibliographyOfThisYearIsNoPageThatLeavesItsYearOut() throws IOException {
    int year = LocalDate.now(ZoneId.systemDefault()).getYear();
    Path file =
        Files.writeString(
            folder.resolve("new.bib"),
            "@article{a, title={Bent Wires of Zinc}, year=%d}".formatted(year));
    assertThat(imported(List.of(file)).digests().getFirst().warnings()).isEmpty();
  }

  @Test
  void aFileThatIsNoDigestIsRefusedAndTheOthersComeIn() throws IOException {
    Path prose = Files.writeString(folder.resolve("letter.txt"), "Dear all,\nsee you on Monday.\n");
    Path missing = folder.resolve("missing.txt");
    ImportReport report = imported(List.of(prose, missing, samples.getFirst()));
    assertThat(report.anyFailed()).isTrue();
    assertThat(report.digests()).filteredOn(d -> d.error() != null).hasSize(2);
    assertThat(report.added())
        .isEqualTo(samples.getFirst().toString().contains("jan") ? 36 : report.added());
    assertThat(Library.waitFor(library.digests())).hasSize(1);
  }

  @Test
  void whatTheUserWroteSurvivesLaterDigests() {
    imported(samples.subList(0, 1));
    int[] papers = all();
    Library.waitFor(library.apply(Intents.tag(papers, List.of("mine"), List.of())));
    Library.waitFor(library.apply(Intents.note(papers[0], "kept")));
    imported(samples);
    assertThat(found("tag:mine")).hasSize(papers.length);
    assertThat(Library.waitFor(library.details(papers[0])).orElseThrow().note()).isEqualTo("kept");
  }

  @Test
  void aLaterDigestThatPrintsTheYearRedatesThePage() throws IOException {
    Path page = page("undated.txt", "Mar 9", "Learning to Grasp with Many Small Fingers", "Mar 2");
    Path later =
        page("dated.txt", "Jan 3", "Learning to Grasp with Many Small Fingers", "Mar 2, 2024");
    imported(List.of(page));
    assertThat(only("").paper().fields().published()).hasToString("XXXX-03-02");
    imported(List.of(later));
    assertThat(only("").paper().fields().published()).hasToString("2024-03-02");
    assertThat(Library.waitFor(library.digests()))
        .extracting(d -> String.valueOf(d.captured()))
        .contains("2024-03-09");
  }

  @Test
  void papersAreTheSameInWhateverOrderTheirDigestsCome() throws IOException {
    Set<Object> states = new TreeSet<>();
    List<List<Integer>> orders =
        List.of(
            List.of(0, 1, 2),
            List.of(0, 2, 1),
            List.of(1, 0, 2),
            List.of(1, 2, 0),
            List.of(2, 0, 1),
            List.of(2, 1, 0));
    for (List<Integer> order : orders) {
      try (Library one = Library.open(folder.resolve("order" + order + ".db"), Origin.CLI)) {
        new Importer(one)
            .run(order.stream().map(samples::get).toList(), Importer.Options.DEFAULT, p -> {});
        states.add(state(one));
      }
    }
    assertThat(states).hasSize(1);
  }

  @Test
  void aFolderIsImportedWithAllItsFiles() throws IOException {
    Path below = Files.createDirectories(folder.resolve("digests/2026"));
    for (Path sample : samples) {
      Files.copy(sample, below.resolve(sample.getFileName()));
    }
    assertThat(imported(List.of(folder.resolve("digests"))).added()).isEqualTo(232);
  }

  @Test
  void undoingAnImportLeavesWhatOtherDigestsShow() {
    imported(samples.subList(0, 1));
    int before = all().length;
    imported(samples.subList(1, 2));
    Library.waitFor(library.undo(1));
    assertThat(all()).hasSize(before);
    assertThat(found("seen:>=2")).isEmpty();
    Library.waitFor(library.redo(1));
    assertThat(found("seen:>=2")).isNotEmpty();
  }

  private static String state(Library library) {
    TreeMap<String, String> papers = new TreeMap<>();
    for (int id :
        Library.waitFor(library.search(QueryParser.parse("").query(), Sort.DEFAULT)).papers()) {
      Paper paper = Library.waitFor(library.details(id)).orElseThrow().paper();
      papers.put(paper.title(), paper.fields() + " " + paper.yearInferred());
    }
    return papers.toString();
  }

  private Path page(String name, String day, String title, String date) throws IOException {
    String body =
        """
        new

        Get trending papers in your email inbox!

        Subscribe

        Daily Papers

        byAK and the research community

        %s

        %s

        We teach a robot hand with many small fingers to pick up cups, spoons and keys from a single
        shown example, and measure how often it drops them on the floor of a cluttered kitchen.

          • 4 authors
        ·
        %s
        """
            .formatted(day, title, date);
    return Files.writeString(folder.resolve(name), body, StandardCharsets.UTF_8);
  }

  private ImportReport imported(List<Path> files) {
    return new Importer(library).run(files, Importer.Options.DEFAULT, p -> {});
  }

  private int[] all() {
    return found("");
  }

  private int[] found(String query) {
    return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }

  private PaperDetails only(String query) {
    int[] papers = found(query);
    assertThat(IntStream.of(papers).boxed()).hasSize(1);
    return Library.waitFor(library.details(papers[0])).orElseThrow();
  }

  /** The digests that ship with the app, as files. */
  private List<Path> samples() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String name :
        List.of(
            "daily-papers-jan-9.txt",
            "daily-papers-aug-4.txt",
            "daily-papers-functional-grasping.txt")) {
      Path file = folder.resolve(name);
      try (InputStream in =
          ImporterTest.class.getResourceAsStream("/dev/lectern/samples/" + name)) {
        Files.copy(in, file);
      }
      files.add(file);
    }
    return files;
  }
}
