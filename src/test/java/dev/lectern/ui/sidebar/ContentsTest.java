package dev.lectern.ui.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Digest;
import dev.lectern.model.FacetCount;
import dev.lectern.model.PartialDate;
import dev.lectern.model.ReadingList;
import dev.lectern.model.SavedSearch;
import dev.lectern.model.Tag;
import dev.lectern.ui.kit.Branch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentsTest {

  @Test
  void hasFiveSectionsAndSaysHowToFillTheEmptyOnes() {
    List<Branch<Entry>> sections = contents(List.of(), List.of(), List.of()).sections();
    assertThat(sections)
        .extracting(section -> section.value().name())
        .containsExactly("Library", "Digests", "Reading lists", "Tags", "Saved searches");
    assertThat(sections.subList(1, 5))
        .allSatisfy(
            section ->
                assertThat(section.branches())
                    .singleElement()
                    .satisfies(hint -> assertThat(hint.value().kind()).isEqualTo(Entry.Kind.HINT)));
  }

  @Test
  void countsTheLibrarysOwnParts() {
    assertThat(rows(contents(List.of(), List.of(), List.of()), 0))
        .containsExactly(
            "All papers  387",
            "New is:new 9",
            "Unread status:unread 0",
            "To read status:toread 0",
            "Reading status:reading 0",
            "Starred is:starred 0",
            "Highlighted has:highlight 0",
            "Possible duplicates is:duplicate 0",
            "Trash is:trashed 0");
  }

  @Test
  void showsTheNewestDigestsFirstWithTheirDatesAndUnreadPapers() {
    Digest dated = digest(1, "two words.txt", PartialDate.parse("2025-02-28").orElseThrow());
    Digest undated = digest(2, "page.txt", null);
    Contents contents = contents(List.of(dated, undated), List.of(), List.of());
    assertThat(rows(contents, 1))
        .containsExactly("page.txt digest:page.txt 0", "28 Feb 2025 digest:\"two words.txt\" 12");
    assertThat(contents.sections().get(1).branches().get(1).value().remark())
        .isEqualTo("two words.txt");
  }

  @Test
  void namesDigestsOfOneNameByTheirNumbers() {
    List<Digest> twins = List.of(digest(1, "page.txt", null), digest(2, "page.txt", null));
    assertThat(rows(contents(twins, List.of(), List.of()), 1))
        .containsExactly("page.txt digest:2 0", "page.txt digest:1 12");
  }

  @Test
  void foldsOlderDigestsAway() {
    List<Digest> many =
        IntStream.rangeClosed(1, 20).mapToObj(i -> digest(i, i + ".txt", null)).toList();
    List<Branch<Entry>> shown = contents(many, List.of(), List.of()).sections().get(1).branches();
    assertThat(shown).hasSize(Contents.NEWEST + 1);
    assertThat(shown.getLast().branches()).hasSize(20 - Contents.NEWEST);
    assertThat(shown.getLast().value().count()).isEqualTo(12);
  }

  @Test
  void nestsTagsUnderTheirPartsWithTheColourOfTheNearest() {
    List<Tag> tags =
        List.of(
            new Tag("robotics/hands/soft", null, 2),
            new Tag("Robotics", "#0969da", 1),
            new Tag("robotics2", null, 1));
    List<FacetCount> nested =
        List.of(
            count("Robotics", 3),
            count("robotics/hands", 2),
            count("robotics/hands/soft", 2),
            count("robotics2", 1));
    List<Branch<Entry>> rows = contents(List.of(), tags, nested).sections().get(3).branches();
    assertThat(rows).extracting(row -> row.value().name()).containsExactly("Robotics", "robotics2");
    Branch<Entry> hands = rows.getFirst().branches().getFirst();
    assertThat(hands.value().name()).isEqualTo("hands");
    assertThat(hands.value().query()).isEqualTo("tag:robotics/hands");
    assertThat(hands.branches().getFirst().value().color()).isEqualTo("#0969da");
    assertThat(rows.getLast().value().color()).isNull();
  }

  @Test
  void quotesTheNamesOfListsAndCountsSavedSearches() {
    Contents contents = contents(List.of(), List.of(), List.of());
    Contents full =
        new Contents(
            Map.of("is:new", 9),
            List.of(),
            Map.of(),
            List.of(new ReadingList(UUID.randomUUID(), "Group meeting", 4)),
            List.of(),
            List.of(),
            List.of(new SavedSearch("Fresh", "is:new")));
    assertThat(rows(full, 2)).containsExactly("Group meeting list:\"Group meeting\" 4");
    assertThat(rows(full, 4)).containsExactly("Fresh is:new 9");
    assertThat(contents.sections()).hasSameSizeAs(full.sections());
  }

  private static Contents contents(List<Digest> digests, List<Tag> tags, List<FacetCount> nested) {
    return new Contents(
        Map.of("", 387, "is:new", 9), digests, Map.of("1", 12), List.of(), tags, nested, List.of());
  }

  private static FacetCount count(String tag, int papers) {
    return new FacetCount(tag, tag, papers);
  }

  private static Digest digest(long id, String name, PartialDate captured) {
    return new Digest(
        id, UUID.randomUUID(), name, "test", captured, false, Instant.EPOCH, "", 0, 20);
  }

  private static List<String> rows(Contents contents, int section) {
    return contents.sections().get(section).branches().stream()
        .map(Branch::value)
        .map(entry -> entry.name() + " " + entry.query() + " " + entry.count())
        .toList();
  }
}
