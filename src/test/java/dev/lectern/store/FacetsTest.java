package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.FacetCount;
import dev.lectern.model.Facets;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsTest {

  @TempDir private Path folder;
  private Library library;

  @BeforeEach
  void opensTenPapers() {
    library = TenPapers.open(folder);
  }

  @AfterEach
  void closes() {
    library.close();
  }

  private Facets facets(String query) {
    return Library.waitFor(library.facets(QueryParser.parse(query).query()));
  }

  private static List<String> told(List<FacetCount> counts) {
    return counts.stream().map(c -> c.value() + " " + c.count()).toList();
  }

  @Test
  void countsByStatusWithoutTheTrash() {
    assertThat(told(facets("").status()))
        .containsExactly("unread 5", "toread 1", "reading 1", "read 1", "skipped 1");
  }

  @Test
  void countsNestedTagsUnderTheirAreaToo() {
    assertThat(told(facets("").tag())).containsExactly("rl 2", "rl/offline 1", "rlhf 1");
    Library.waitFor(library.apply(Intents.tag(new int[] {1, 5}, List.of("a/b/c"), List.of())));
    assertThat(told(facets("no:date").tag())).containsExactly("a 1", "a/b 1", "a/b/c 1");
  }

  @Test
  void countsKnownYearsFromTheLatest() {
    assertThat(told(facets("").year())).containsExactly("2025 4", "2024 1", "2023 1");
  }

  @Test
  void countsOrganizationsByTheirSlug() {
    assertThat(facets("").organization())
        .containsExactly(
            new FacetCount("google", "Google DeepMind", 1),
            new FacetCount("nvidia", "NVIDIA", 1),
            new FacetCount("nvidia-labs", "Labs of Nvidia", 1));
  }

  @Test
  void countsDigestsByTheirNumber() {
    assertThat(facets("year:>=1000").digest())
        .containsExactlyInAnyOrder(
            new FacetCount("3", "June page.txt", 2), new FacetCount("2", "March page.txt", 5));
  }

  @Test
  void everyCountIsWhatASearchForTheValueFinds() {
    Facets facets = facets("has:abstract");
    agree("status:", facets.status());
    agree("tag:", facets.tag());
    agree("year:", facets.year());
    agree("org:", facets.organization());
    agree("digest:", facets.digest());
  }

  private void agree(String field, List<FacetCount> counts) {
    assertThat(counts).isNotEmpty();
    for (FacetCount c : counts) {
      String typed = "has:abstract " + field + '"' + c.value() + '"';
      Matches found =
          Library.waitFor(library.search(QueryParser.parse(typed).query(), Sort.DEFAULT));
      assertThat(found.count()).as(typed).isEqualTo(c.count());
    }
  }
}
