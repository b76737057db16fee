package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.Attachment;
import dev.lectern.model.Change;
import dev.lectern.model.Edit;
import dev.lectern.model.Highlight;
import dev.lectern.model.Identifiers;
import dev.lectern.model.ListPlace;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PossibleDuplicate;
import dev.lectern.model.ReadingStatus;
import dev.lectern.model.SentNote;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {

  private static final String ABSTRACT =
      "We teach a hand of many fingers to hold a cup of tea without spilling any of it.";

  private static final Map<String, String> VISIBLE =
      Map.of(
          "papers",
          "id, hex(uuid), key, title, abstract IS NULL, published, author_count, comments, upvotes,"
              + " arxiv, doi, fields, status, starred, rating, added, by_hand, seen, merged_into,"
              + " trashed IS NULL",
          "appearances",
          "id, digest, reading, paper, home, position, line, title",
          "corrections",
          "paper, field, value",
          "paper_tags",
          "(SELECT name FROM tags t WHERE t.id = tag), paper",
          "notes",
          "paper, sender, body",
          "highlights",
          "hex(uuid), paper, place, quote, color, comment",
          "list_papers",
          "(SELECT name FROM lists l WHERE l.id = list), paper, place, presenter, day, remark",
          "attachments",
          "hex(uuid), paper, path",
          "distinct_papers",
          "paper, other",
          "digests",
          "id, name, captured, papers, reading, removed");

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void opensALibraryOfTwoDigestsThatSpellOneTitleDifferently() {
    library = Library.open(file(), Origin.CLI);
    imported("one.txt", "1", paper("Holding a Cup of Tea with Many Fingers").arxiv("2501.00001"));
    imported("two.txt", "2", paper("Holding a Cup of Teas with Many Fingers").arxiv("2501.00002"));
    imported("three.txt", "3", paper("Planning Railways under Snow").arxiv("2501.00003"));
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void showsTwoSpellingsOfOneTitleAsPossibleDuplicates() {
    List<PossibleDuplicate> pairs = wait(library.duplicates());
    assertThat(pairs).hasSize(1);
    assertThat(pairs.getFirst().first().paper()).isEqualTo(1);
    assertThat(pairs.getFirst().second().paper()).isEqualTo(2);
    assertThat(pairs.getFirst().likeness()).isBetween(0.85, 1.0);
    assertThat(found("is:duplicate")).containsExactlyInAnyOrder(1, 2);
    assertThat(found("-is:duplicate")).containsExactly(3);
  }

  @Test
  void pairsThatAreSaidToBeDistinctAreNotShownUntilThatIsUndone() {
    wait(library.apply(MergeIntents.distinct(2, 1)));
    assertThat(wait(library.duplicates())).isEmpty();
    assertThat(wait(library.apply(MergeIntents.distinct(1, 2)))).isEmpty();
    reopen();
    assertThat(found("is:duplicate")).isEmpty();
    wait(library.undo(1));
    assertThat(wait(library.duplicates())).hasSize(1);
  }

  @Test
  void aMergedPairIsNoDuplicateAndItsSecondPaperIsFoundByAllItsNames() {
    PaperDetails second = details(2);
    wait(library.apply(MergeIntents.merge(1, 2)));
    reopen();
    assertThat(wait(library.duplicates())).isEmpty();
    assertThat(found("")).containsExactlyInAnyOrder(1, 3);
    for (String name : List.of("2", second.paper().key(), second.paper().uuid().toString())) {
      assertThat(wait(library.find(name))).hasValue(1);
    }
    assertThat(details(1).sightings()).hasSize(2);
    assertThat(found("key:" + second.paper().key())).containsExactly(1);
  }

  @Test
  void aCorrectionThatMakesTitlesAlikeOrUnlikeIsNoticed() {
    wait(
        library.apply(
            Intents.correct(3, PaperField.TITLE, "Holding a Cup of Tea with Manly Fingers")));
    assertThat(found("is:duplicate")).contains(1, 3);
    wait(library.apply(Intents.correct(3, PaperField.TITLE, null)));
    assertThat(found("is:duplicate")).containsExactlyInAnyOrder(1, 2);
    wait(library.apply(Intents.correct(2, PaperField.TITLE, "Something Else Altogether")));
    assertThat(found("is:duplicate")).isEmpty();
  }

  @Test
  void abstractsThatAreAlikeAreEnough() {
    String text = ABSTRACT + " The hand learns from people. It takes one day. Code is there.";
    imported("a.txt", "a", paper("Fingers for Tea").abstractText(text).arxiv("2501.00004"));
    imported("b.txt", "b", paper("How to Pour").abstractText(text + " Bye.").arxiv("2501.00005"));
    assertThat(wait(library.duplicates()))
        .anySatisfy(
            pair -> {
              assertThat(pair.why()).isEqualTo(PossibleDuplicate.Why.ABSTRACT);
              assertThat(pair.first().paper()).isEqualTo(4);
              assertThat(pair.second().paper()).isEqualTo(5);
            });
  }

  @Test
  void noMergeDropsANoteTagHighlightOrListPlace() {
    UUID group = list("Group");
    UUID later = list("Later");
    wait(library.apply(Intents.tag(new int[] {1}, List.of("hand"), List.of())));
    wait(library.apply(Intents.tag(new int[] {2}, List.of("hand", "tea"), List.of())));
    wait(library.apply(Intents.note(1, "mine")));
    wait(library.apply(Intents.note(2, "theirs")));
    wait(library.apply(Intents.mark(new int[] {1}, ReadingStatus.SKIPPED, null, 4)));
    wait(library.apply(Intents.mark(new int[] {2}, ReadingStatus.READING, true, 3)));
    wait(library.apply(Intents.correct(1, PaperField.VENUE, "Here")));
    wait(library.apply(Intents.correct(2, PaperField.VENUE, "There")));
    wait(library.apply(Intents.correct(2, PaperField.PAGES, "1-2")));
    highlight(2, "cup of tea");
    place(group, 1, new ListPlace(1, "Ada", LocalDate.of(2026, 1, 2), null));
    place(group, 2, new ListPlace(2, "Bob", LocalDate.of(2026, 1, 9), "bring tea"));
    place(later, 2, new ListPlace(1, "Cid", null, "short"));
    attach(2, "tea.pdf");

    wait(library.apply(MergeIntents.merge(1, 2)));
    reopen();

    PaperDetails merged = details(1);
    assertThat(merged.paper().tags()).containsExactly("hand", "tea");
    assertThat(merged.note()).isEqualTo("mine\n\n---\n\ntheirs");
    assertThat(merged.highlights()).extracting(Highlight::quote).containsExactly("cup of tea");
    assertThat(merged.lists()).containsExactly("Group", "Later");
    assertThat(merged.paper().status()).isEqualTo(ReadingStatus.READING);
    assertThat(merged.paper().starred()).isTrue();
    assertThat(merged.paper().rating()).isEqualTo(4);
    assertThat(rows("corrections"))
        .contains("1|venue|Here", "1|pages|1-2")
        .doesNotContain("1|venue|There");
    assertThat(rows("attachments")).singleElement().asString().contains("|1|tea.pdf");
    assertThat(rows("list_papers"))
        .containsExactlyInAnyOrder(
            "Group|1|1|Ada|2026-01-02|bring tea; Bob; 2026-01-09", "Later|1|1|Cid|null|short");
  }

  @Test
  void aPaperInTheTrashThatOneOutsideIsMergedIntoComesOut() {
    wait(library.apply(PaperIntents.delete(new int[] {1})));
    wait(library.apply(MergeIntents.merge(1, 2)));
    assertThat(found("")).containsExactlyInAnyOrder(1, 3);
  }

  @Test
  void undoOfAMergeGivesBackTheIdenticalLibraryWhateverThePapersHad() throws SQLException {
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      decorate(random);
      Map<String, List<String>> before = all();
      wait(library.apply(MergeIntents.merge(random.nextBoolean() ? 1 : 3, 2)));
      Map<String, List<String>> merged = all();
      if (random.nextBoolean()) {
        reopen();
      }
      wait(library.undo(1));
      assertThat(all()).as("undone, seed " + seed).isEqualTo(before);
      wait(library.redo(1));
      assertThat(all()).as("redone, seed " + seed).isEqualTo(merged);
      wait(library.undo(1));
      assertThat(all()).as("undone again, seed " + seed).isEqualTo(before);
      assertThat(found("")).containsExactlyInAnyOrder(1, 2, 3);
    }
  }

  @Test
  void aSplitSendsTheAppearanceHomeToThePaperThatItFounded() throws SQLException {
    wait(library.apply(Intents.note(2, "theirs")));
    Map<String, List<String>> before = all();
    wait(library.apply(MergeIntents.merge(1, 2)));
    wait(library.apply(MergeIntents.split(1, 2)));
    assertThat(found("")).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(details(2).note()).isEqualTo("theirs");
    assertThat(details(1).paper().title()).contains("Tea with");
    assertThat(wait(library.duplicates())).isEmpty();
    wait(library.undo(2));
    assertThat(all()).isEqualTo(before);
  }

  @Test
  void aSplitOfWhatCameTogetherByItselfMakesANewPaper() {
    imported("four.txt", "4", paper("Holding a Cup of Tea with Many Fingers").upvotes(7));
    assertThat(details(1).sightings()).hasSize(2);
    wait(library.apply(MergeIntents.split(1, 4)));
    assertThat(found("")).containsExactlyInAnyOrder(1, 2, 3, 4);
    assertThat(details(4).paper().fields().upvotes()).isEqualTo(7);
    assertThat(details(1).paper().fields().upvotes()).isNull();
    wait(library.undo(1));
    assertThat(found("")).containsExactlyInAnyOrder(1, 2, 3);
    assertThat(details(1).paper().fields().upvotes()).isEqualTo(7);
  }

  @Test
  void whatCannotBeMergedOrSplitIsSaidInASentence() {
    assertThatThrownBy(() -> MergeIntents.merge(1, 1)).hasMessageContaining("with itself");
    assertThatThrownBy(() -> wait(library.apply(MergeIntents.merge(1, 99))))
        .hasMessageContaining("no paper 99");
    assertThatThrownBy(() -> wait(library.apply(MergeIntents.split(1, 1))))
        .hasMessageContaining("alone shows paper 1");
    assertThatThrownBy(() -> wait(library.apply(MergeIntents.split(1, 2))))
        .hasMessageContaining("does not show paper 1");
  }

  private void decorate(Random random) {
    for (int paper : new int[] {1, 2, 3}) {
      List<Intent> intents =
          List.of(
              Intents.tag(new int[] {paper}, List.of("t" + random.nextInt(4)), List.of()),
              Intents.note(paper, "note " + random.nextInt(3)),
              Intents.mark(
                  new int[] {paper},
                  ReadingStatus.values()[random.nextInt(5)],
                  random.nextBoolean(),
                  random.nextInt(6)),
              Intents.correct(paper, PaperField.VENUE, "venue " + random.nextInt(3)),
              Intents.correct(
                  paper, PaperField.TITLE, random.nextBoolean() ? null : "Tea for Two"));
      intents.stream().filter(i -> random.nextBoolean()).forEach(i -> wait(library.apply(i)));
      if (random.nextInt(3) == 0) {
        highlight(paper, "quote " + random.nextInt(100));
        attach(paper, random.nextInt(100) + ".pdf");
      }
      if (random.nextInt(4) == 0) {
        UUID list = list("List " + random.nextInt(1_000_000));
        place(list, paper, new ListPlace(1, "Ada", null, null));
        if (paper < 3) {
          place(list, paper + 1, new ListPlace(2, null, LocalDate.of(2026, 1, 1), "x"));
        }
      }
    }
  }

  @Test
  void keepsWhatOthersWroteOfBothPapers() throws SQLException {
    sent(1, "Ada", "Read this first.");
    sent(2, "Ada", "Compare with the other one.");
    sent(2, "Bo", "Weak proof.");
    Map<String, List<String>> before = all();
    wait(library.apply(MergeIntents.merge(1, 2)));
    PaperDetails merged = wait(library.details(1)).orElseThrow();
    assertThat(merged.sentNotes())
        .containsExactly(
            new SentNote("Ada", "Read this first.\n\n---\n\nCompare with the other one."),
            new SentNote("Bo", "Weak proof."));
    assertThat(merged.note()).isEmpty();
    wait(library.undo(1));
    assertThat(all()).isEqualTo(before);
  }

  private void sent(long paper, String sender, String body) {
    wait(library.apply(new Change.EditSentNote(sender, new Edit<>(paper, null, body))));
  }

  private UUID list(String name) {
    UUID list = UUID.randomUUID();
    wait(library.apply(new Change.NameList(list, null, name)));
    return list;
  }

  private void place(UUID list, long paper, ListPlace place) {
    wait(library.apply(new Change.PlaceInList(list, List.of(new Edit<>(paper, null, place)))));
  }

  private void attach(long paper, String path) {
    UUID uuid = UUID.randomUUID();
    Attachment file = new Attachment(uuid, path, null, null);
    wait(library.apply(new Change.Attach(uuid, new Edit<>(paper, null, file))));
  }

  private void highlight(long paper, String quote) {
    UUID uuid = UUID.randomUUID();
    Highlight highlight =
        new Highlight(
            uuid, Highlight.Place.ABSTRACT, quote, "", "", 0, 3, "yellow", "", Instant.EPOCH);
    wait(library.apply(new Change.EditHighlight(uuid, new Edit<>(paper, null, highlight))));
  }

  private Map<String, List<String>> all() throws SQLException {
    Map<String, List<String>> all = new TreeMap<>();
    for (String table : VISIBLE.keySet()) {
      all.put(table, rows(table));
    }
    return all;
  }

  private List<String> rows(String table) {
    List<String> rows = new ArrayList<>();
    try (Connection direct = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = direct.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + VISIBLE.get(table) + " FROM " + table)) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int c = 1; c <= columns; c++) {
          cells.add(String.valueOf(row.getString(c)));
        }
        rows.add(String.join("|", cells));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return rows.stream().sorted().toList();
  }

  private int[] found(String query) {
    return wait(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }

  private PaperDetails details(long paper) {
    return wait(library.details(paper)).orElseThrow();
  }

  private Draft paper(String title) {
    return new Draft(PaperFields.builder(title));
  }

  /** Shortens the tests. */
  private record Draft(PaperFields.Builder fields) {
    Draft arxiv(String number) {
      fields.identifiers(Identifiers.ofArxiv(number));
      return this;
    }

    Draft abstractText(String text) {
      fields.abstractText(text);
      return this;
    }

    Draft upvotes(int n) {
      fields.upvotes(n);
      return this;
    }
  }

  private void imported(String name, String hash, Draft draft) {
    IncomingPaper paper = IncomingPaper.of(1, 1, draft.fields().build());
    wait(
        library.importing(
            session -> {
              session.begin(name, "test", hash.repeat(64), 1);
              List<Long> same = session.papersWithTitleOf(paper);
              if (same.size() == 1 && paper.fields().identifiers().arxiv() == null) {
                session.addTo(same.getFirst(), paper);
              } else {
                session.addNew(paper);
              }
              return "";
            }));
  }

  private Path file() {
    return folder.resolve("library.db");
  }

  private void reopen() {
    library.close();
    library = Library.open(file(), Origin.CLI);
  }

  private static <T> T wait(CompletableFuture<T> future) {
    return Library.waitFor(future);
  }
}
