package dev.lectern.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.query.Query.TextField;
import dev.lectern.query.QueryParser;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "learn            | Learning to learn         | Learning, learn",
        "schrodinger      | Schrödinger dreams        | Schrödinger",
        "'\"soft hands\"' | Hands that are soft hands | soft hands",
        "pretraining      | Our pre-training helps    | pre-training",
        "pre-training     | pre-training, pretraining | pre-training, pretraining",
        "'\"pretraining of\"' | Our pre-training of models | pre-training of",
        "'\"x-ray image\"' | An xray image | xray image",
        "-cat dog         | cat and dog               | dog",
        "cat OR dog       | cat and dog               | cat, dog",
        "abstract:cat     | cat                       | ''",
        "title:cat tag:x  | a cat                     | cat",
        "is:unread        | unread                    | ''"
      })
  void marksWhatTheSearchFindsInATitle(String query, String text, String marked) {
    List<String> hits =
        Hits.in(text, QueryParser.parse(query, true).query(), TextField.TITLE).stream()
            .map(hit -> text.substring(hit.start(), hit.end()))
            .distinct()
            .toList();
    assertThat(String.join(", ", hits)).isEqualTo(marked);
  }
}
