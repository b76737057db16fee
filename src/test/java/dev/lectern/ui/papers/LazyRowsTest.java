package dev.lectern.ui.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LazyRowsTest {

  private final List<int[]> reads = new ArrayList<>();
  private final LazyRows rows = new LazyRows(this::read);

  @Test
  void readsOnlyThePageThatIsLookedAt() {
    rows.show(IntStream.rangeClosed(1, 1_000_000).toArray());
    assertThat(rows).hasSize(1_000_000);
    assertThat(reads).isEmpty();
    assertThat(rows.get(500_000).summary()).isNotNull();
    assertThat(rows.get(500_001).summary()).isNotNull();
    assertThat(reads).hasSize(1);
    assertThat(reads.getFirst()).hasSize(64).contains(500_001);
  }

  @Test
  void readsNothingForWhoOnlyGoesThroughAllRows() {
    rows.show(IntStream.rangeClosed(1, 100_000).toArray());
    PaperRow shown = rows.get(3);
    assertThat(shown.summary().title()).isEqualTo("Title 4");
    assertThat(rows.stream().mapToLong(PaperRow::id).sum()).isEqualTo(5_000_050_000L);
    assertThat(rows.get(3)).isSameAs(shown);
    assertThat(reads).hasSize(1);
  }

  @Test
  void keepsARowWhenThePaperStaysInTheList() {
    rows.show(new int[] {1, 2, 3});
    PaperRow two = rows.get(1);
    assertThat(two.summary().title()).isEqualTo("Title 2");
    rows.show(new int[] {2});
    assertThat(rows.get(0)).isSameAs(two);
    assertThat(reads).hasSize(1);
  }

  @Test
  void doesNotReadWhatCameWithTheSearch() {
    rows.know(List.of(summary(7), summary(8)));
    rows.show(new int[] {7, 8});
    assertThat(rows.isListed()).isTrue();
    assertThat(rows.get(1).summary().title()).isEqualTo("Title 8");
    assertThat(reads).isEmpty();
  }

  @Test
  void tellsOfAllRowsInOneChange() {
    rows.show(new int[] {1, 2, 3});
    List<String> told = new ArrayList<>();
    rows.addListener(
        (ListChangeListener<PaperRow>)
            change -> {
              while (change.next()) {
                told.add(change.getRemoved() + " by " + change.getAddedSubList());
              }
            });
    rows.show(new int[] {3, 4});
    assertThat(told).containsExactly("[1, 2, 3] by [3, 4]");
  }

  @Test
  void findsThePlaceOfARowByItsPaper() {
    rows.show(new int[] {9, 4, 7});
    assertThat(rows.indexOf(rows.get(2))).isEqualTo(2);
    assertThat(rows.indexOfPaper(4)).isEqualTo(1);
    assertThat(rows.indexOfPaper(5)).isEqualTo(-1);
  }

  @Test
  void readsAgainOnlyRowsThatAreAffected() {
    rows.show(new int[] {1, 2, 3});
    PaperSummary before = rows.get(1).summary();
    rows.refresh(row -> row.id() == 2);
    assertThat(reads.getLast()).containsExactly(2);
    assertThat(rows.get(1).summary()).isNotSameAs(before);
  }

  @Test
  void forgetsRowsThatWereNotLookedAtForLong() {
    rows.show(IntStream.rangeClosed(1, 10_000).toArray());
    for (int i = 0; i < 10_000; i++) {
      assertThat(rows.get(i).summary().id()).isEqualTo(i + 1);
    }
    assertThat(rows.known(1)).isNull();
    assertThat(rows.known(10_000)).isNotNull();
  }

  private void read(int[] papers, Consumer<List<PaperSummary>> answer) {
    reads.add(papers);
    answer.accept(Arrays.stream(papers).mapToObj(LazyRowsTest::summary).toList());
  }

  private static PaperSummary summary(int id) {
    return new PaperSummary(
        id,
        "key" + id,
        "Title " + id,
        List.of(),
        0,
        null,
        null,
        false,
        null,
        null,
        null,
        ReadingStatus.UNREAD,
        false,
        0,
        List.of(),
        false,
        1,
        Instant.EPOCH);
  }
}
