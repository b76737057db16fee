package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PaperDetails;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetailReadsTest {

  @TempDir private Path folder;

  private static PaperDetails one(Library library, int paper) {
    return Library.waitFor(library.details(paper)).orElseThrow();
  }

  @Test
  void readsManyPapersAsItReadsEachAlone() {
    try (Library library = TenPapers.open(folder)) {
      int[] all = IntStream.rangeClosed(1, 10).toArray();
      List<PaperDetails> papers = Library.waitFor(library.details(all));
      assertThat(papers)
          .extracting(p -> p.paper().id())
          .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
      for (PaperDetails paper : papers) {
        assertThat(paper).isEqualTo(one(library, (int) paper.paper().id()));
      }
    }
  }

  @Test
  void readsAllThatBelongsToAPaper() {
    try (Library library = TenPapers.open(folder)) {
      PaperDetails grasping = one(library, 2);
      assertThat(grasping.paper().tags()).containsExactly("rl/offline");
      assertThat(grasping.highlights()).extracting(h -> h.quote()).containsExactly("cups");
      assertThat(grasping.paper().fields().abstractText()).startsWith("A hand grasps");
      assertThat(one(library, 5).note()).isEqualTo("Ask about grasping robots.");
      assertThat(one(library, 7).lists()).containsExactly("Reading group");
      assertThat(one(library, 3).sightings())
          .extracting(s -> s.digest().name())
          .containsExactly("March page.txt", "June page.txt");
    }
  }

  @Test
  void keepsTheOrderOfTheNumbersAndLeavesGonePapersOut() {
    try (Library library = TenPapers.open(folder)) {
      assertThat(Library.waitFor(library.details(new int[] {7, 99, 2, 7})))
          .extracting(p -> p.paper().id())
          .containsExactly(7L, 2L, 7L);
      assertThat(Library.waitFor(library.details(new int[] {}))).isEmpty();
      assertThat(Library.waitFor(library.details((1L << 32) + 1))).isEmpty();
    }
  }
}
