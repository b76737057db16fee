package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Facets;
import dev.lectern.query.Query;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever is typed, a real library answers. */
class HostileQueryTest {

  private static Path folder;
  private static Library library;

  @BeforeContainer
  static void opensTenPapers() throws IOException {
    folder = Files.createTempDirectory("lectern-hostile");
    library = TenPapers.open(folder);
  }

  @AfterContainer
  static void closes() throws IOException {
    library.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 1_000)
  void answersPiecesOfTheLanguageInAnyOrder(
      @ForAll("pieces") List<String> pieces, @ForAll boolean typing) {
    answers(String.join("", pieces), typing);
  }

  @Property(tries = 500)
  void answersAnyText(@ForAll String typed, @ForAll boolean typing) {
    answers(typed, typing);
  }

  private static void answers(String typed, boolean typing) {
    Query query = QueryParser.parse(typed, typing).query();
    Matches byRelevance = Library.waitFor(library.search(query, Sort.natural(Sort.By.RELEVANCE)));
    Matches byTitle = Library.waitFor(library.search(query, Sort.natural(Sort.By.TITLE)));
    assertThat(byRelevance.papers()).containsExactlyInAnyOrder(byTitle.papers());
    Facets facets = Library.waitFor(library.facets(query));
    assertThat(facets.status().stream().mapToInt(s -> s.count()).sum()).isEqualTo(byTitle.count());
  }

  @Provide
  Arbitrary<List<String>> pieces() {
    return Arbitraries.of(
            "grasp robots pre-train \" \\\" ( ) * - NOT OR AND NEAR NEAR( ^ + { } : ' '' ; -- % _ ?"
                .concat(" title: abstract: author: note: text: tag: status: is: has: no: year: id:")
                .concat(
                    " published: added: captured: authors: comments: rating: seen: org: digest:")
                .concat(" list: key: arxiv: doi: sort: relevance -relevance 1 -1 0 .. >= < 2025-02")
                .concat(" 9999 0001 7d new repeat trashed duplicate none words MATCH rowid 大语 é ß")
                .concat(" \u0000 \uD800 \u202E \uFEFF ½ ﬁ 丶 DROP/**/TABLE 99999999999 1..0 x")
                .split(" "))
        .map(piece -> piece.length() > 3 ? piece : piece + " ")
        .list()
        .ofMaxSize(12);
  }
}
