package dev.lectern.store;

import static dev.lectern.store.Library.waitFor;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.model.PaperSummary;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.text.Analyzer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alphabetical order, beside the plain comparison of folded titles. */
class TitleOrderTest {

  private static final List<String> PIECES =
      List.of(
          "a",
          "b",
          "B",
          "z",
          "0",
          "9",
          "é",
          "e\u0301",
          "ß",
          "Ł",
          "学",
          "習",
          " ",
          "  ",
          "-",
          "--",
          ".",
          "1.5",
          "'",
          "dog's ",
          "’s ",
          "_",
          "~",
          "(",
          "\u00ad",
          "learning ",
          "a survey of ");

  @TempDir Path folder;
  private Library library;

  @BeforeEach
  void opens() {
    library = Library.open(folder.resolve("library.db"), Origin.CLI);
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void comparesTitlesByTheirFoldedWords() {
    Random random = new Random(20_261_121);
    for (int i = 0; i < 400; i++) {
      add(
          "p"
              + random
                  .ints(1 + random.nextInt(12), 0, PIECES.size())
                  .mapToObj(PIECES::get)
                  .collect(Collectors.joining()));
    }
    assertThat(byTitle()).isEqualTo(plainly());
  }

  @Test
  void tellsTitlesApartThatAreTheSameForLong() {
    String same = "the same words again and ".repeat(2_000);
    for (String end : List.of("b", "a", "", "c d", "a", "é", "c")) {
      add(same + end);
      add(same.substring(0, 99) + end);
    }
    assertThat(byTitle()).isEqualTo(plainly());
  }

  private void add(String title) {
    waitFor(library.apply(PaperIntents.add(Map.of(PaperField.TITLE, title), null)));
  }

  private List<Long> byTitle() {
    Sort sort = new Sort(Sort.By.TITLE, false);
    return IntStream.of(waitFor(library.search(new Query.Everything(), sort)).papers())
        .mapToObj(paper -> (long) paper)
        .toList();
  }

  private List<Long> plainly() {
    int[] all = waitFor(library.search(new Query.Everything(), Sort.DEFAULT)).papers();
    return waitFor(library.summaries(all)).stream()
        .sorted(
            Comparator.comparing((PaperSummary paper) -> Analyzer.folded(paper.title()))
                .thenComparing(PaperSummary::id)
                .reversed())
        .map(PaperSummary::id)
        .toList();
  }
}
