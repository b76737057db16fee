package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Identifiers;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperFields;
import dev.lectern.model.PartialDate;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of an import wait to be written together; nobody who asks may notice. */
class WaitingPapersTest {

  @TempDir Path folder;

  @Test
  void aPaperThatStillWaitsIsFoundByTitleAndByNumber() {
    importing(
        "one",
        session -> {
          long paper = session.addNew(paper(1, "Grasping Glass", "2501.00001"));
          assertThat(session.papersWithTitleOf(paper(2, "grasping: glass", null)))
              .containsExactly(paper);
          assertThat(session.papersWithIdentifierOf(paper(3, "Other", "2501.00001")))
              .containsExactly(paper);
          assertThat(session.fields(paper).title()).isEqualTo("Grasping Glass");
        });
  }

  @Test
  void namesakesThatWaitTogetherGetKeysOfTheirOwn() {
    int papers = 300;
    importing(
        "one",
        session -> {
          for (int i = 1; i <= papers; i++) {
            session.addNew(paper(i, "Grasping Glass " + i, null));
          }
          session.addNew(paper(papers + 1, "Grasping Glassa", null));
        });
    Set<String> keys = new HashSet<>();
    try (Library library = Library.open(file(), Origin.CLI)) {
      for (long id = 1; id <= papers + 1; id++) {
        keys.add(library.details(id).join().orElseThrow().paper().key());
      }
    }
    assertThat(keys).hasSize(papers + 1).contains("graspingglass2025", "graspingglass2025a");
  }

  @Test
  void aSecondDigestFindsThePapersOfTheFirst() {
    List<Long> first = new ArrayList<>();
    importing(
        "one",
        session -> {
          for (int i = 1; i <= 150; i++) {
            first.add(session.addNew(paper(i, "Thing number " + i, "2501.%05d".formatted(i))));
          }
        });
    List<Long> second = new ArrayList<>();
    importing(
        "two",
        session -> {
          for (int i = 1; i <= 150; i++) {
            IncomingPaper draft = paper(i, "Thing number " + i, null);
            second.addAll(session.papersWithTitleOf(draft));
            session.addTo(second.getLast(), draft);
          }
          assertThat(session.papersWithTitleOf(paper(1, "Nobody wrote this", null))).isEmpty();
        });
    assertThat(second).isEqualTo(first);
  }

  @Test
  void theWordsOfAllPapersAreFoundOnceTheyAreIn() {
    importing(
        "one",
        session -> {
          for (int i = 1; i <= 130; i++) {
            session.addNew(paper(i, "Grasping thing" + i, null));
          }
        });
    try (Library library = Library.open(file(), Origin.CLI)) {
      assertThat(found(library, "grasping")).isEqualTo(130);
      assertThat(found(library, "thing130")).isEqualTo(1);
    }
  }

  private static int found(Library library, String query) {
    return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).count();
  }

  private Path file() {
    return folder.resolve("library.db");
  }

  private void importing(String name, Consumer<ImportSession> work) {
    try (Library library = Library.open(file(), Origin.CLI)) {
      Library.waitFor(
          library.importing(
              session -> {
                session.begin(name, "test", name, 1);
                work.accept(session);
                return "";
              }));
    }
  }

  private static IncomingPaper paper(int position, String title, String arxiv) {
    return IncomingPaper.of(
        position,
        position,
        PaperFields.builder(title)
            .published(PartialDate.parse("2025-01-02").orElseThrow())
            .identifiers(new Identifiers(arxiv, null, null, null, null, null))
            .build());
  }
}
