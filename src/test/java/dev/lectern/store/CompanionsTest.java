package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Change;
import dev.lectern.model.Companions;
import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.ListEntry;
import dev.lectern.model.ListPlace;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperFields;
import dev.lectern.model.ReadingList;
import dev.lectern.model.SentNote;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes along with papers is added to what the user has, never put in its place. */
class CompanionsTest {

  private static final UUID GROUP = UUID.fromString("018f3e7a-0000-7000-8000-00000000000a");
  private static final UUID FIRST = UUID.fromString("018f3e7a-0000-7000-8000-00000000000b");
  private static final UUID MARK = UUID.fromString("018f3e7a-0000-7000-8000-00000000000c");

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void opensALibrary() {
    library = Library.open(folder.resolve("library.db"), Origin.CLI);
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void comesInAndGoesAsOneStepWithItsDigest() throws IOException {
    Files.writeString(folder.resolve("cups.pdf"), "%PDF");
    bringIn("a", own("cups2024", List.of("hands", "Hands/cups"), "Mine.", "cups.pdf"));
    PaperDetails paper = details(1);
    assertThat(paper.paper().key()).isEqualTo("cups2024");
    assertThat(paper.paper().tags()).containsExactly("hands", "Hands/cups");
    assertThat(paper.note()).isEqualTo("Mine.");
    assertThat(paper.lists()).containsExactly("To discuss");
    assertThat(wait(library.attachments(1)))
        .singleElement()
        .satisfies(file -> assertThat(file.attachment().path()).isEqualTo("cups.pdf"));
    wait(library.undo(1));
    assertThat(wait(library.details(1))).isEmpty();
    assertThat(wait(library.tags())).isEmpty();
    assertThat(wait(library.lists())).isEmpty();
    wait(library.redo(1));
    assertThat(details(1).note()).isEqualTo("Mine.");
  }

  @Test
  void aNoteOfOnesOwnStaysAndTheOtherStandsBesideIt() {
    bringIn("a", Companions.NONE);
    wait(library.apply(Intents.note(1, "What I think.")));
    bringIn("b", sent("Ada", "What Ada thinks."));
    bringIn("c", own(null, List.of(), "From another program."));
    PaperDetails paper = details(1);
    assertThat(paper.note()).isEqualTo("What I think.");
    assertThat(paper.sentNotes())
        .containsExactly(
            new SentNote("Ada", "What Ada thinks."), new SentNote("c", "From another program."));
    assertThat(paper.highlights()).singleElement().extracting(Highlight::sender).isEqualTo("Ada");
  }

  @Test
  void whatOthersWriteIsFoundByItsWordsAndIsNoNoteOfOnesOwn() {
    bringIn("a", sent("Ada", "Porcelain cracks."));
    wait(library.apply(Intents.note(1, "What I think.")));
    wait(
        library.apply(
            HighlightIntents.add(1, "Tea", null, HighlightColor.YELLOW, "Why not coffee?")));
    for (String query :
        List.of(
            "porcelain",
            "note:porcelain",
            "text:\"porcelain cracks\"",
            "note:coffee",
            "note:think")) {
      assertThat(found(query)).as(query).isEqualTo(1);
    }
    assertThat(found("\"think porcelain\" OR \"cracks why\" OR title:porcelain")).isZero();
    wait(library.apply(Intents.note(1, "")));
    assertThat(found("note:porcelain no:note")).isEqualTo(1);
    wait(library.apply(HighlightIntents.remove(1, 2)));
    assertThat(found("coffee")).isZero();
    wait(library.undo(1));
    assertThat(found("coffee")).isEqualTo(1);
  }

  private int found(String query) {
    return wait(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).count();
  }

  @Test
  void whatIsThereAlreadyChangesNothing() {
    bringIn("a", sent("Ada", "What Ada thinks."));
    PaperDetails before = details(1);
    Change step = bringIn("b", sent("Ada", "What Ada thinks."));
    assertThat(step).isInstanceOf(Change.ImportDigest.class);
    assertThat(details(1).sentNotes()).isEqualTo(before.sentNotes());
    assertThat(details(1).highlights()).isEqualTo(before.highlights());
    assertThat(entries("Reading group")).hasSize(1);
  }

  @Test
  void aLaterNoteOfTheSameSenderTakesThePlaceOfTheEarlier() {
    bringIn("a", sent("Ada", "First thoughts."));
    bringIn("b", sent("Ada", "Second thoughts."));
    assertThat(details(1).sentNotes()).containsExactly(new SentNote("Ada", "Second thoughts."));
  }

  @Test
  void aListOfTheSameNameFromElsewhereIsAListOfItsOwn() {
    wait(library.apply(ListIntents.create("Reading group")));
    bringIn("a", sent("Ada", ""));
    assertThat(wait(library.lists()))
        .extracting(ReadingList::name)
        .containsExactly("Reading group", "Reading group (2)");
    assertThat(entries("Reading group (2)").getFirst().place().presenter()).isEqualTo("Bo");
  }

  @Test
  void aPlaceOfOnesOwnOnASharedListStays() {
    bringIn("a", sent("Ada", ""));
    wait(library.apply(ListIntents.set("Reading group", 1, "Cleo", null, null)));
    bringIn("b", sent("Ada", ""));
    assertThat(entries("Reading group").getFirst().place().presenter()).isEqualTo("Cleo");
  }

  @Test
  void aKeyThatIsTakenIsNotGivenTwice() {
    bringIn("a", own("cups2024", List.of(), ""));
    wait(
        library.importing(
            session -> {
              session.begin("z", "test", "%064d".formatted(99), 1);
              PaperFields other = PaperFields.builder("Planning Railways under Snow").build();
              Companions along = own("cups2024", List.of(), "");
              long paper = session.addNew(IncomingPaper.of(1, 1, other), along);
              session.bringAlong(paper, along, folder);
              return paper;
            }));
    assertThat(details(2).paper().key()).isEqualTo("planningrailways");
  }

  @Test
  void aPaperThatComesTwiceBringsBothNotes() {
    wait(
        library.importing(
            session -> {
              session.begin("z", "test", "%064d".formatted(99), 1);
              PaperFields fields = PaperFields.builder("Holding a Cup of Tea").build();
              long paper = session.addNew(IncomingPaper.of(1, 1, fields));
              session.bringAlong(paper, own(null, List.of(), "One.", "a.pdf"), folder);
              session.addTo(paper, IncomingPaper.of(2, 5, fields));
              session.bringAlong(paper, own(null, List.of(), "Two.", "a.pdf"), folder);
              return paper;
            }));
    assertThat(details(1).note()).isEqualTo("One.\n\nTwo.");
    assertThat(wait(library.attachments(1))).hasSize(1);
  }

  private Companions own(@Nullable String key, List<String> tags, String note, String... files) {
    return Companions.own(key, tags, note, List.of("To discuss"), List.of(files));
  }

  private static Companions sent(String sender, String note) {
    Highlight mark =
        new Highlight(
            MARK,
            Highlight.Place.TITLE,
            "Cup",
            "Holding a ",
            "",
            10,
            13,
            "green",
            "",
            Instant.EPOCH);
    ListPlace place = new ListPlace(7, "Bo", LocalDate.of(2026, 12, 1), null);
    return new Companions(
        FIRST,
        null,
        List.of(),
        note,
        List.of(new ListedPlace(GROUP, "Reading group", place)),
        List.of(),
        List.of(mark),
        sender);
  }

  /** One digest with the one paper; the change of its step. */
  private Change bringIn(String name, Companions companions) {
    PaperFields paper = PaperFields.builder("Holding a Cup of Tea").build();
    Change[] change = new Change[1];
    Runnable seen = library.onCommit(commit -> change[0] = commit.change());
    wait(
        library.importing(
            session -> {
              session.begin(name, "test", "%064d".formatted(name.hashCode()), 1);
              IncomingPaper draft = IncomingPaper.of(1, 1, paper);
              boolean isNew = session.papersWithTitleOf(draft).isEmpty();
              long number = isNew ? session.addNew(draft, companions) : 1;
              if (!isNew) {
                session.addTo(1, draft);
              }
              session.bringAlong(number, companions, folder);
              return number;
            }));
    seen.run();
    return change[0];
  }

  private PaperDetails details(long paper) {
    return wait(library.details(paper)).orElseThrow();
  }

  private List<ListEntry> entries(String list) {
    return wait(library.entries(wait(library.list(list)).orElseThrow()));
  }

  private static <T> T wait(CompletableFuture<T> future) {
    return Library.waitFor(future);
  }
}
