package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.model.ListEntry;
import dev.lectern.model.ListPlace;
import dev.lectern.model.ReadingList;
import dev.lectern.model.SavedSearch;
import dev.lectern.query.ParsedQuery;
import dev.lectern.query.QueryParser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListIntentsTest {

  private static final String NAME = "Reading group";

  @TempDir Path folder;
  private SmallLibrary small;

  @BeforeEach
  void makesAListOfThree() {
    small = new SmallLibrary(folder);
    small.apply(ListIntents.create(NAME));
    small.apply(ListIntents.add(NAME, new int[] {3, 1, 2}));
  }

  @AfterEach
  void closes() {
    small.close();
  }

  @Test
  void keepsTheOrderInWhichPapersAreAdded() {
    assertThat(order()).containsExactly(3L, 1L, 2L);
    assertThat(entries()).extracting(e -> e.place().place()).containsExactly(1, 2, 3);
    assertThat(small.found("list:\"reading group\"")).containsExactly(1, 2, 3);
    assertThat(small.found("has:list")).containsExactly(1, 2, 3);
    assertThat(small.paper(3).lists()).containsExactly(NAME);
  }

  @Test
  void addingWhatIsOnTheListChangesNothing() {
    assertThat(small.apply(ListIntents.add(NAME, new int[] {2, 3}))).isEmpty();
    assertThat(small.apply(ListIntents.add("READING GROUP", new int[] {2, 4, 4}))).isPresent();
    assertThat(order()).containsExactly(3L, 1L, 2L, 4L);
  }

  @Test
  void movingRenumbersTheOthers() {
    small.apply(ListIntents.move(NAME, 2, 1));
    assertThat(order()).containsExactly(2L, 3L, 1L);
    small.apply(ListIntents.move(NAME, 2, 2));
    assertThat(order()).containsExactly(3L, 2L, 1L);
    small.apply(ListIntents.move(NAME, 3, 99));
    assertThat(order()).containsExactly(2L, 1L, 3L);
    assertThat(entries()).extracting(e -> e.place().place()).containsExactly(1, 2, 3);
    assertThat(small.apply(ListIntents.move(NAME, 3, 3))).isEmpty();
    assertThatThrownBy(() -> ListIntents.move(NAME, 3, 0)).hasMessageContaining("from 1");
  }

  @Test
  void movesSeveralTogetherInTheirOrderBeforeAnother() {
    small.apply(ListIntents.add(NAME, new int[] {4}));
    small.apply(ListIntents.moveBefore(NAME, new int[] {4, 1}, 3));
    assertThat(order()).containsExactly(1L, 4L, 3L, 2L);
    small.apply(ListIntents.moveBefore(NAME, new int[] {1, 3}, 0));
    assertThat(order()).containsExactly(4L, 2L, 1L, 3L);
    small.apply(ListIntents.moveBefore(NAME, new int[] {2, 1}, 1));
    assertThat(order()).containsExactly(4L, 2L, 1L, 3L);
    small.library.undo(1).join();
    assertThat(order()).containsExactly(1L, 4L, 3L, 2L);
  }

  @Test
  void aSearchForTheListCanStandInItsOrder() {
    assertThat(found("list:\"reading group\" sort:place")).containsExactly(3, 1, 2);
    assertThat(found("list:\"reading group\" sort:-place")).containsExactly(2, 1, 3);
    assertThat(found("list:\"reading group\" -id:1 sort:place")).containsExactly(3, 2);
    assertThat(small.library.places("READING group").join().keySet()).containsExactly(3L, 1L, 2L);
    assertThat(small.library.places("nothing").join()).isEmpty();
  }

  @Test
  void theHistoryTellsWhatCameWentAndMoved() {
    small.apply(ListIntents.remove(NAME, new int[] {3}));
    assertThat(told()).isEqualTo("Took %s off the reading list %s".formatted(key(3), NAME));
    small.apply(ListIntents.add(NAME, new int[] {3, 4}));
    assertThat(told()).isEqualTo("Put 2 papers on the reading list " + NAME);
    small.apply(ListIntents.moveBefore(NAME, new int[] {4}, 1));
    assertThat(told()).isEqualTo("Changed the order of the reading list " + NAME);
    small.apply(ListIntents.set(NAME, 4, "Ada", null, null));
    assertThat(told())
        .isEqualTo("Changed the place of %s on the reading list %s".formatted(key(4), NAME));
  }

  private String told() {
    return small.library.history(null, 1).join().getFirst().summary();
  }

  private String key(int paper) {
    return small.library.summaries(new int[] {paper}).join().getFirst().key();
  }

  private int[] found(String query) {
    ParsedQuery parsed = QueryParser.parse(query);
    return small.library.search(parsed.query(), parsed.sort()).join().papers();
  }

  @Test
  void removingClosesTheGapAndIsUndoneInPlace() {
    small.apply(ListIntents.remove(NAME, new int[] {1, 4}));
    assertThat(order()).containsExactly(3L, 2L);
    assertThat(entries()).extracting(e -> e.place().place()).containsExactly(1, 2);
    assertThat(small.apply(ListIntents.remove(NAME, new int[] {1, 4}))).isEmpty();
    small.undo();
    assertThat(order()).containsExactly(3L, 1L, 2L);
    small.reopen();
    small.redo();
    assertThat(order()).containsExactly(3L, 2L);
  }

  @Test
  void saysWhoPresentsAPaperAndWhen() {
    LocalDate day = LocalDate.of(2026, 12, 1);
    small.apply(ListIntents.set(NAME, 1, "Ann", "2026-12-01", null));
    small.apply(ListIntents.set(NAME, 1, null, null, "bring cups"));
    assertThat(entries().get(1).place()).isEqualTo(new ListPlace(2, "Ann", day, "bring cups"));
    small.apply(ListIntents.move(NAME, 1, 1));
    assertThat(entries().getFirst().place()).isEqualTo(new ListPlace(1, "Ann", day, "bring cups"));
    small.apply(ListIntents.set(NAME, 1, "", "", null));
    assertThat(entries().getFirst().place()).isEqualTo(new ListPlace(1, null, null, "bring cups"));
    assertThatThrownBy(() -> small.apply(ListIntents.set(NAME, 4, "Ann", null, null)))
        .hasMessageContaining("not on the reading list");
  }

  @Test
  void aDeletedListComesBackWithItsOrderAndRemarks() {
    small.apply(ListIntents.set(NAME, 1, "Ann", null, null));
    small.apply(ListIntents.delete(NAME));
    assertThat(lists()).isEmpty();
    assertThat(small.paper(1).lists()).isEmpty();
    small.reopen();
    small.undo();
    assertThat(order()).containsExactly(3L, 1L, 2L);
    assertThat(entries().get(1).place().presenter()).isEqualTo("Ann");
    small.redo();
    assertThat(lists()).isEmpty();
  }

  @Test
  void namesAreUniqueWithoutRegardToCase() {
    small.apply(ListIntents.create("Über alles"));
    assertThatThrownBy(() -> small.apply(ListIntents.create("ÜBER ALLES")))
        .hasMessageContaining("Über alles");
    assertThatThrownBy(() -> small.apply(ListIntents.rename(NAME, "über alles")))
        .hasMessageContaining("already");
    small.apply(ListIntents.rename("reading GROUP", "Reading Group"));
    assertThat(lists()).extracting(ReadingList::name).contains("Reading Group");
    small.undo();
    assertThat(lists()).extracting(ReadingList::name).contains(NAME);
    assertThatThrownBy(() -> small.apply(ListIntents.create(" "))).hasMessageContaining("name");
    assertThatThrownBy(() -> small.apply(ListIntents.add("nowhere", new int[] {1})))
        .hasMessageContaining("nowhere");
  }

  @Test
  void papersInTheTrashAreNotShownAndKeepTheirPlace() {
    small.apply(PaperIntents.delete(new int[] {1}));
    assertThat(order()).containsExactly(3L, 2L);
    assertThat(entries()).extracting(e -> e.place().place()).containsExactly(1, 2);
    assertThat(lists().getFirst().papers()).isEqualTo(2);
    small.apply(ListIntents.move(NAME, 2, 1));
    assertThat(order()).containsExactly(2L, 3L);
    small.apply(PaperIntents.restore(new int[] {1}));
    assertThat(order()).containsExactly(2L, 3L, 1L);
  }

  @Test
  void savesAndForgetsSearches() {
    small.apply(SearchIntents.save("Robots", "walking OR grasping"));
    assertThat(searches()).containsExactly(new SavedSearch("Robots", "walking OR grasping"));
    small.apply(SearchIntents.save("robots", "year:2025"));
    assertThat(searches()).containsExactly(new SavedSearch("Robots", "year:2025"));
    assertThat(small.apply(SearchIntents.save("robots", "year:2025"))).isEmpty();
    small.undo();
    assertThat(searches()).containsExactly(new SavedSearch("Robots", "walking OR grasping"));
    small.apply(SearchIntents.delete("ROBOTS"));
    assertThat(searches()).isEmpty();
    small.reopen();
    small.undo();
    assertThat(searches()).hasSize(1);
    small.redo();
    assertThat(searches()).isEmpty();
    assertThatThrownBy(() -> small.apply(SearchIntents.delete("Robots")))
        .hasMessageContaining("Robots");
    assertThatThrownBy(() -> SearchIntents.save("Robots", " ")).hasMessageContaining("empty");
  }

  @Test
  void renamesASavedSearchInOneStep() {
    small.apply(SearchIntents.save("Robots", "walking"));
    small.apply(SearchIntents.save("Hands", "grasping"));
    small.apply(SearchIntents.rename("robots", "Legs"));
    assertThat(searches())
        .containsExactly(new SavedSearch("Hands", "grasping"), new SavedSearch("Legs", "walking"));
    assertThatThrownBy(() -> small.apply(SearchIntents.rename("Legs", "HANDS")))
        .hasMessageContaining("already");
    small.apply(SearchIntents.rename("Legs", "LEGS"));
    assertThat(searches()).extracting(SavedSearch::name).containsExactly("Hands", "LEGS");
    small.undo();
    small.undo();
    assertThat(searches()).extracting(SavedSearch::name).containsExactly("Hands", "Robots");
  }

  @Test
  void makesAListOfPapersInOneStep() {
    small.apply(ListIntents.create("Group meeting", new int[] {3, 1}));
    ReadingList made = Library.waitFor(small.library.list("group meeting")).orElseThrow();
    assertThat(Library.waitFor(small.library.entries(made)))
        .extracting(e -> e.paper().id())
        .containsExactly(3L, 1L);
    small.undo();
    assertThat(Library.waitFor(small.library.list("Group meeting"))).isEmpty();
  }

  private List<ReadingList> lists() {
    return Library.waitFor(small.library.lists());
  }

  private List<SavedSearch> searches() {
    return Library.waitFor(small.library.searches());
  }

  private List<ListEntry> entries() {
    ReadingList list = Library.waitFor(small.library.list(NAME)).orElseThrow();
    return Library.waitFor(small.library.entries(list));
  }

  private List<Long> order() {
    return entries().stream().map(e -> e.paper().id()).toList();
  }
}
