package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PaperFields;
import dev.lectern.model.RelatedPaper;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelatedPapersTest {

  @TempDir Path folder;
  private SmallLibrary it;

  @BeforeEach
  void opens() {
    it = new SmallLibrary(folder);
  }

  @AfterEach
  void closes() {
    it.close();
  }

  @Test
  void namesTheRareWordsThatTieTwoPapers() {
    bringIn("a.txt", "Sleeping bandits", "Bandits sleep, and dreams bound their regret.");
    bringIn("b.txt", "Regret of dreaming machines", "Whose dreams bound what they regret.");
    bringIn("c.txt", "Unrelated matters", "Nothing here has to do with any other thing.");
    List<RelatedPaper> related = related(5);
    assertThat(related.getFirst().paper().id()).isEqualTo(6);
    assertThat(related.getFirst().words()).contains("dreams", "regret");
    assertThat(related).extracting(r -> r.paper().id()).doesNotContain(5L, 7L);
  }

  @Test
  void listsNeighboursInTheSameDigestLast() {
    assertThat(related(4)).extracting(RelatedPaper::digests).containsOnly(1).hasSize(3);
    assertThat(related(4).getFirst().paper().id()).isEqualTo(3);
    assertThat(related(4)).allSatisfy(r -> assertThat(r.words()).isEmpty());
  }

  @Test
  void leavesOutWhatIsInTheTrash() {
    it.apply(PaperIntents.delete(new int[] {3}));
    assertThat(related(4)).extracting(r -> r.paper().id()).doesNotContain(3L);
  }

  @Test
  void aPaperThatIsNotThereHasNone() {
    assertThat(related(99)).isEmpty();
  }

  private void bringIn(String name, String title, String text) {
    it.bringIn(name, PaperFields.builder(title).abstractText(text).build());
  }

  private List<RelatedPaper> related(long paper) {
    return Library.waitFor(it.library.related(paper));
  }
}
