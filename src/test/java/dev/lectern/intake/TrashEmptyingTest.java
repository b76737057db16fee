package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.model.Digest;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.JournalEntry;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.AttachmentIntents;
import dev.lectern.store.EmptiedTrash;
import dev.lectern.store.Health;
import dev.lectern.store.HighlightIntents;
import dev.lectern.store.Intent;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import dev.lectern.store.PaperIntents;
import dev.lectern.store.UnkeptDigest;
import dev.lectern.store.UnkeptDigest.Reason;
import dev.lectern.store.UnkeptDigestsException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrashEmptyingTest {

  private static final String PAGE =
      """
      Daily Papers

      Jan 9

      Weighing Quokkas on Uneven Ground

      We weigh marsupials with zyxwvut sensors that were never meant for them, and find that they are heavier than they look.

        • 4 authors
      ·
      Feb 28, 2025

      Counting Wombats in the Dark Forest

      Wombats are counted by their qwertzuiop footprints alone, without any light, to within two of their true number.

        • 2 authors
      ·
      Aug 16, 2023

      """;

  private static final String OTHER_PAGE =
      PAGE.replace("Jan 9", "Jan 10")
          + """
          Feeding Numbats Nothing but Termites

          Numbats were offered a choice of food and took the termites, every single time, for a whole year.

            • 3 authors
          ·
          Jun 1, 2024

          """;

  @TempDir Path folder;
  private Library library;
  private Path file;

  @BeforeEach
  void importsAPage() throws IOException {
    file = folder.resolve("library.db");
    library = Library.open(file, Origin.CLI);
    imported("page.txt", PAGE);
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void nothingOfADeletedPaperIsLeftInTheFile() throws Exception {
    int quokkas = only("quokkas");
    int[] both = {quokkas, only("wombats")};
    apply(Intents.note(quokkas, "My asdfghj thought"));
    apply(Intents.note(quokkas, "My asdfghj thought, and another"));
    apply(Intents.tag(both, List.of("animals"), List.of()));
    apply(Intents.correct(quokkas, PaperField.VENUE, "Journal of Yxcvbnm"));
    apply(HighlightIntents.add(quokkas, "zyxwvut sensors", null, HighlightColor.RED, "poiuzt"));
    apply(ListIntents.create("group"));
    apply(ListIntents.add("group", both));
    apply(ListIntents.set("group", quokkas, "Mnbvcxy", null, null));
    Path pdf = Files.writeString(folder.resolve("lkjhgfd.pdf"), "x");
    apply(AttachmentIntents.attach(file, quokkas, List.of(pdf)));
    apply(PaperIntents.delete(new int[] {quokkas}));
    List<String> secrets =
        List.of(
            "zyxwvut",
            "Weighing Quokkas",
            "asdfghj",
            "and another",
            "Yxcvbnm",
            "poiuzt",
            "Mnbvcxy",
            "lkjhgfd",
            "weighingquokkas");
    library.close();
    assertThat(secrets).allMatch(this::isInTheFile);
    library = Library.open(file, Origin.CLI);

    EmptiedTrash emptied = Library.waitFor(library.emptyTrash());

    assertThat(emptied).isEqualTo(new EmptiedTrash(1, List.of(), true));
    assertThat(secrets).noneMatch(this::isInTheFile);
    assertThat(isInTheFile("qwertzuiop")).isTrue();
    library.close();
    assertThat(secrets).noneMatch(this::isInTheFile);
    assertThat(kept("page.txt"))
        .contains("qwertzuiop")
        .doesNotContain("zyxwvut")
        .hasLineCount((int) PAGE.lines().count());
    library = Library.open(file, Origin.CLI);
    assertThat(found("*")).hasSize(1);
    assertThat(found("is:trashed")).isEmpty();
    assertThat(sound()).isEqualTo("ok");
  }

  @Test
  void stepsOnOtherPapersCanStillBeUndone() {
    int[] both = {only("quokkas"), only("wombats")};
    apply(Intents.tag(both, List.of("animals"), List.of()));
    apply(PaperIntents.delete(new int[] {both[0]}));
    Library.waitFor(library.emptyTrash());
    assertThat(found("tag:animals")).containsExactly(both[1]);
    assertThat(Library.waitFor(library.history(null, 9)))
        .extracting(JournalEntry::summary)
        .anyMatch(s -> s.startsWith("Emptied the trash"))
        .anyMatch(s -> s.contains("animals"));
    Library.waitFor(library.undo(1));
    assertThat(found("tag:animals")).isEmpty();
    assertThat(found("tag:none")).containsExactly(both[1]);
    Library.waitFor(library.undo(1));
    assertThat(found("*")).isEmpty();
    Library.waitFor(library.redo(2));
    assertThat(found("tag:animals")).containsExactly(both[1]);
  }

  @Test
  void anEmptyTrashStaysEmptyAndLeavesNoStep() {
    int steps = Library.waitFor(library.history(null, 99)).size();
    assertThat(Library.waitFor(library.emptyTrash()).papers()).isZero();
    assertThat(Library.waitFor(library.history(null, 99))).hasSize(steps);
  }

  @Test
  void laterImportsRememberWhatWasDeletedForGood() throws IOException {
    apply(PaperIntents.delete(new int[] {only("quokkas")}));
    Library.waitFor(library.emptyTrash());
    library.close();
    library = Library.open(file, Origin.CLI);
    DigestResult result = imported("other.txt", OTHER_PAGE);
    assertThat(result.papers()).isEqualTo(2);
    assertThat(result.added()).isEqualTo(1);
    assertThat(result.merged()).isEqualTo(1);
    assertThat(result.warnings())
        .extracting(ImportReport.Warning::message)
        .anyMatch(w -> w.startsWith("One paper of it was deleted for good"));
    assertThat(found("quokkas")).isEmpty();
    assertThat(imported("page.txt", PAGE).alreadyImported()).isTrue();
    assertThat(found("quokkas")).isEmpty();
    apply(PaperIntents.add(Map.of(PaperField.TITLE, "Weighing Quokkas on Uneven Ground"), null));
    assertThat(found("quokkas")).hasSize(1);
    imported("third.txt", PAGE + "\n\n");
    assertThat(found("quokkas seen:1")).hasSize(1);
  }

  @Test
  void laterImportsLeaveWhatIsInTheTrashThereAndSaySo() throws IOException {
    int quokkas = only("quokkas");
    apply(PaperIntents.delete(new int[] {quokkas}));
    DigestResult result = imported("other.txt", OTHER_PAGE);
    assertThat(result.merged()).isEqualTo(2);
    assertThat(result.warnings())
        .extracting(ImportReport.Warning::message)
        .anyMatch(w -> w.startsWith("One paper of it is in the trash"));
    assertThat(found("quokkas")).isEmpty();
    assertThat(found("is:trashed")).containsExactly(quokkas);
    apply(PaperIntents.restore(new int[] {quokkas}));
    assertThat(found("quokkas seen:2")).containsExactly(quokkas);
  }

  private static final String FEED =
      """
      \uFEFF[{"paper":{"id":"2401.00001","authors":[{"name":"Ann Lee"}],"title":"Weighing Bilbies on\\nUneven Ground","summary":"With zaqxsw sensors that were never meant for them, “and” so on.","publishedAt":"2024-01-01T00:00:00.000Z"}}, {"paper":{"id":"2401.00002","title":"Counting Bettongs in the Dark \uD83D\uDE00","summary":"By their footprints."}},
      "{'paper': {'id': '2401.00003', 'title': \\"Feeding a Numbat's Young\\", 'summary': 'They take vfrtgb termites.'}, 'title': 'Feeding'}",
      {
        "paper":{"id":"2401.00004","title":"Leaping Potoroos","summary":"Far."}}]
      """;

  @Test
  void anItemOfAFeedBecomesBlankAndTheOthersCanBeReadAgain() throws Exception {
    assertThat(imported("feed.json", FEED).papers()).isEqualTo(4);
    apply(PaperIntents.delete(new int[] {only("bilbies"), only("numbat")}));
    assertThat(Library.waitFor(library.emptyTrash()))
        .isEqualTo(new EmptiedTrash(2, List.of(), true));
    String kept = kept("feed.json");
    assertThat(kept)
        .startsWith("\uFEFF[[ ")
        .contains("Bettongs in the Dark \uD83D\uDE00\"", "Leaping Potoroos")
        .doesNotContain("zaqxsw", "vfrtgb", "Bilbies", "Numbat", "Ann Lee")
        .hasLineCount((int) FEED.lines().count());
    assertThat(kept.getBytes(StandardCharsets.UTF_8))
        .hasSameSizeAs(FEED.getBytes(StandardCharsets.UTF_8));
    assertThat(isInTheFile("zaqxsw") || isInTheFile("vfrtgb")).isFalse();
    assertThat(Health.check(file)).isEmpty();
    long digest =
        Library.waitFor(library.digests()).stream()
            .filter(d -> d.name().equals("feed.json"))
            .mapToLong(Digest::id)
            .sum();
    assertThat(Rereading.of(library, digest).warnings()).isEmpty();
    assertThat(found("bettongs OR potoroos")).hasSize(2);
    assertThat(imported("feed.json", FEED).alreadyImported()).isTrue();
  }

  @Test
  void papersOfOneTitleAreToldApart() throws Exception {
    String twins = FEED.replace("Leaping Potoroos", "Weighing Bilbies on Uneven Ground!");
    assertThat(imported("twins.json", twins).papers()).isEqualTo(4);
    apply(PaperIntents.delete(new int[] {only("zaqxsw")}));
    assertThat(Library.waitFor(library.emptyTrash()).unkept()).isEmpty();
    assertThat(kept("twins.json"))
        .doesNotContain("zaqxsw")
        .contains("Weighing Bilbies on Uneven Ground!");
    assertThat(kept("page.txt")).isEqualTo(PAGE);
    assertThat(imported("twins.json", twins).alreadyImported()).isTrue();
  }

  private static final String CHAPTERS =
      """
      @proceedings{quolls, title = {Nocturnal Marsupials}, publisher = {Zaqxsw Press},
        abstract = {The vfrtgb proceedings.}}
      @inproceedings{one, crossref = {quolls}, title = {Leaping Potoroos}, abstract = {Far.}}
      @inproceedings{two, crossref = {quolls}, title = {Sleeping Potoroos}, abstract = {Long.}}
      """;

  @Test
  void whatOtherPapersAreReadFromTooIsNeverDroppedUnasked() throws Exception {
    imported("chapters.bib", CHAPTERS);
    apply(PaperIntents.delete(new int[] {only("vfrtgb")}));
    assertThat(Library.waitFor(library.trash()).unkept())
        .extracting(UnkeptDigest::name, UnkeptDigest::reason)
        .containsExactly(Assertions.tuple("chapters.bib", Reason.SHARED));
    assertThatThrownBy(() -> Library.waitFor(library.emptyTrash()))
        .isInstanceOf(UnkeptDigestsException.class)
        .hasMessageContaining("chapters.bib");
    assertThat(found("is:trashed")).hasSize(1);
    assertThat(kept("chapters.bib")).isEqualTo(CHAPTERS);
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void droppedBytesComeBackWithTheFileAndTheDeletedPaperDoesNot() throws Exception {
    imported("chapters.bib", CHAPTERS);
    apply(PaperIntents.delete(new int[] {only("vfrtgb")}));
    Set<Long> costs = Library.waitFor(library.trash()).givenUp();
    assertThat(Library.waitFor(library.emptyTrash(costs)))
        .isEqualTo(new EmptiedTrash(1, List.of("chapters.bib"), true));
    assertThat(kept("chapters.bib")).isEmpty();
    assertThat(isInTheFile("vfrtgb")).isFalse();
    long digest = costs.iterator().next();
    assertThatThrownBy(() -> Rereading.of(library, digest))
        .hasMessageContainingAll("chapters.bib", "no longer kept", "Import the original file");

    DigestResult again = imported("chapters.bib", CHAPTERS);

    assertThat(again.alreadyImported()).isTrue();
    assertThat(again.warnings())
        .extracting(ImportReport.Warning::message)
        .anyMatch(w -> w.contains("keeps them again"));
    assertThat(kept("chapters.bib")).isEqualTo(CHAPTERS);
    assertThat(Health.check(file)).isEmpty();
    Rereading.Result read = Rereading.of(library, digest);
    assertThat(read.unchanged()).isEqualTo(2);
    assertThat(read.added()).isZero();
    assertThat(found("vfrtgb")).isEmpty();
    assertThat(found("potoroos")).hasSize(2);
    assertThat(imported("chapters.bib", CHAPTERS).warnings()).isEmpty();
  }

  @Test
  void aWatchedFolderBringsNoDroppedBytesBack() throws Exception {
    imported("chapters.bib", CHAPTERS);
    apply(PaperIntents.delete(new int[] {only("vfrtgb")}));
    Library.waitFor(library.emptyTrash(Library.waitFor(library.trash()).givenUp()));
    new Importer(library)
        .run(List.of(folder.resolve("chapters.bib")), Importer.Options.WATCHING, progress -> {});
    assertThat(kept("chapters.bib")).isEmpty();
  }

  @Test
  void anEntryThatTakesFieldsFromOthersGoesAlone() throws Exception {
    imported("chapters.bib", CHAPTERS);
    apply(PaperIntents.delete(new int[] {only("leaping")}));
    assertThat(Library.waitFor(library.emptyTrash()).unkept()).isEmpty();
    assertThat(kept("chapters.bib")).contains("quolls", "Sleeping").doesNotContain("Leaping");
  }

  @Test
  void dataThatOnlyTheDeletedEntryHasUsedGoesWithIt() throws Exception {
    imported(
        "data.bib",
        """
        @xdata{q, abstract = {With zaqxsw sensors.}, publisher = {Press}}
        @article{one, xdata = {q}, title = {Leaping Potoroos}}
        @article{two, title = {Sleeping Potoroos}}
        """);
    apply(PaperIntents.delete(new int[] {only("leaping")}));
    assertThat(Library.waitFor(library.emptyTrash()).unkept()).isEmpty();
    assertThat(kept("data.bib")).contains("Sleeping").doesNotContain("Leaping", "zaqxsw");
  }

  @Test
  void whatABraceTooManyHasCutOffGoesWithItsEntry() throws Exception {
    imported(
        "torn.bib",
        """
        @article{one, title = {Leaping Potoroos}},
          abstract = {With zaqxsw sensors.}}
        @article{two, title = {Sleeping Potoroos}}
        """);
    apply(PaperIntents.delete(new int[] {only("leaping")}));
    assertThat(Library.waitFor(library.emptyTrash()).unkept()).isEmpty();
    assertThat(kept("torn.bib")).contains("Sleeping").doesNotContain("Leaping", "zaqxsw");
  }

  @ParameterizedTest
  @CsvSource({
    "UPDATE digests SET format = 'dust', FORMAT",
    "UPDATE digest_chunks SET bytes = x'00', UNREADABLE",
    "UPDATE digests SET format = 'ris', UNREADABLE",
  })
  void whatCannotBeReadIsNeverDroppedUnasked(String change, Reason reason) throws Exception {
    imported("feed.json", FEED);
    apply(PaperIntents.delete(new int[] {only("bilbies")}));
    change(change + " WHERE " + (change.contains("chunks") ? "digest" : "id") + " = 2");
    assertThat(Library.waitFor(library.trash()).unkept())
        .extracting(UnkeptDigest::name, UnkeptDigest::reason)
        .containsExactly(Assertions.tuple("feed.json", reason));
    assertThatThrownBy(() -> Library.waitFor(library.emptyTrash()))
        .isInstanceOf(UnkeptDigestsException.class);
    assertThat(found("is:trashed")).hasSize(1);
  }

  @Test
  void bytesThatNameThePaperElsewhereAreNeverDroppedUnasked() throws Exception {
    String page =
        PAGE.replace("without any light", "without light, unlike Weighing Quokkas on Uneven Ground")
            .replace(
                "Daily Papers",
                "Daily Papers\n\nWe weigh marsupials with zyxwvut sensors that"
                    + " were never meant for them, and so on.\n\nDaily Papers");
    imported("named.txt", page);
    apply(PaperIntents.delete(new int[] {only("quokkas zyxwvut")}));
    assertThat(Library.waitFor(library.trash()).unkept())
        .extracting(UnkeptDigest::name, UnkeptDigest::reason)
        .containsExactly(Assertions.tuple("named.txt", Reason.NAMED));
  }

  @Test
  void aStepOnThreePapersLosesOneOfThem() throws IOException {
    imported("other.txt", OTHER_PAGE);
    int[] all = found("*");
    apply(Intents.tag(all, List.of("animals"), List.of()));
    apply(PaperIntents.delete(new int[] {all[1]}));
    Library.waitFor(library.emptyTrash());
    assertThat(found("tag:animals")).hasSize(all.length - 1);
    Library.waitFor(library.undo(1));
    assertThat(found("tag:animals")).isEmpty();
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void papersAddedByHandGoWithAllTheirSteps() throws Exception {
    apply(PaperIntents.add(Map.of(PaperField.TITLE, "Plmokn Ijbuhv"), null));
    apply(PaperIntents.delete(new int[] {only("plmokn")}));
    Library.waitFor(library.emptyTrash());
    assertThat(isInTheFile("Plmokn")).isFalse();
    assertThat(isInTheFile("plmokn")).isFalse();
    Library.waitFor(library.undo(1));
    assertThat(found("*")).isEmpty();
  }

  private void apply(Intent intent) {
    Library.waitFor(library.apply(intent));
  }

  private DigestResult imported(String name, String text) throws IOException {
    Path page = Files.writeString(folder.resolve(name), text);
    ImportReport report =
        new Importer(library).run(List.of(page), Importer.Options.DEFAULT, progress -> {});
    assertThat(report.digests().getFirst().error()).isNull();
    return report.digests().getFirst();
  }

  private int[] found(String query) {
    return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }

  private int only(String query) {
    assertThat(found(query)).hasSize(1);
    return found(query)[0];
  }

  private boolean isInTheFile(String text) {
    return List.of(file, folder.resolve("library.db-wal")).stream()
        .filter(Files::exists)
        .anyMatch(part -> latin(part).contains(latin(text)));
  }

  private static String latin(Path part) {
    try {
      return Files.readString(part, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String latin(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  private String kept(String name) throws SQLException, IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var select =
            connection.prepareStatement(
                "SELECT c.bytes FROM digest_chunks c JOIN digests d ON d.id = c.digest"
                    + " WHERE d.name = ? ORDER BY c.piece")) {
      select.setString(1, name);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          new InflaterInputStream(new ByteArrayInputStream(rows.getBytes(1))).transferTo(all);
        }
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  /** Changes the file behind the library's back. */
  private void change(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isPositive();
    }
  }

  private String sound() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      try (var broken = statement.executeQuery("PRAGMA foreign_key_check")) {
        assertThat(broken.next()).isFalse();
      }
      try (var rows = statement.executeQuery("PRAGMA integrity_check")) {
        return rows.getString(1);
      }
    }
  }
}
