package dev.lectern.ui.papers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.FacetCount;
import dev.lectern.model.ReadingList;
import dev.lectern.model.Tag;
import dev.lectern.query.QueryParser;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

  private static final SearchWords WORDS =
      new SearchWords(
          List.of(new Tag("robotics", null, 2), new Tag("sim to real", null, 1)),
          List.of(),
          List.of(new ReadingList(UUID.randomUUID(), "Group meeting", 2)),
          List.of(new FacetCount("example-lab", "Example Lab", 3)),
          List.of(new FacetCount("2025", "2025", 3), new FacetCount("2024", "2024", 1)));

  @Test
  void offersTheFieldsThatBeginLikeAWord() {
    assertThat(offers("ta")).containsExactly("tag:");
    assertThat(offers("cups -ti")).containsExactly("title:");
    assertThat(offers("teacups")).isEmpty();
  }

  @Test
  void offersTheTagsOfTheLibraryAndQuotesThoseWithSpaces() {
    assertThat(offers("tag:")).containsExactly("tag:robotics", "tag:\"sim to real\"");
    assertThat(offers("(tag:\"sim t")).containsExactly("tag:\"sim to real\"");
    assertThat(offers("tag:robotics")).isEmpty();
  }

  @Test
  void offersTheWordsOfAField() {
    assertThat(offers("status:to")).containsExactly("status:toread");
    assertThat(offers("is:d")).containsExactly("is:duplicate");
    assertThat(offers("no:ab")).containsExactly("no:abstract");
    assertThat(offers("sort:up")).containsExactly("sort:upvotes");
    assertThat(offers("org:Ex")).containsExactly("org:example-lab");
    assertThat(offers("list:g")).containsExactly("list:\"Group meeting\"");
    assertThat(offers("year:20")).containsExactly("year:2025", "year:2024");
  }

  @Test
  void offersNothingInsideAPhraseOrAfterASpace() {
    assertThat(offers("\"a ta")).isEmpty();
    assertThat(offers("tag:robotics ")).isEmpty();
  }

  @Test
  void everyFieldOfferedIsOneThatTheSearchKnows() {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      for (String field : offers(String.valueOf(letter))) {
        assertThat(QueryParser.parse(field + "2024").problems())
            .noneMatch(problem -> problem.message().contains("there is no field"));
      }
    }
  }

  private static List<String> offers(String text) {
    return WORDS.offers(text, text.length());
  }
}
