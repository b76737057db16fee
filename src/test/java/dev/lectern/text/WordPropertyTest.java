package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class WordPropertyTest {

  @Property
  void findsTheSameWordsInItsOwnWords(@ForAll String text) {
    for (String word : Analyzer.words(text)) {
      assertThat(word).isNotEmpty();
      assertThat(Analyzer.words(word)).isEqualTo(List.of(word));
    }
  }

  @Property
  void placesEveryTokenInsideTheText(@ForAll String text) {
    Analyzer.scan(
        text,
        new Analyzer.Sink() {
          @Override
          public void word(String token, int start, int end) {
            assertThat(start).isGreaterThanOrEqualTo(0).isLessThan(end);
            assertThat(end).isLessThanOrEqualTo(text.length());
          }

          @Override
          public void joined(String token, int start, int end) {
            word(token, start, end);
          }
        });
  }

  @Property
  void acceptsAnyTextAsTitleOrName(@ForAll String text) {
    String key = TitleKey.of(text);
    assertThat(key).isEqualTo(key.strip());
    assertThat(TitleKey.hash(key) == 0).isEqualTo(key.isEmpty());
    assertThat(Analyzer.folded(Analyzer.folded(text))).isEqualTo(Analyzer.folded(text));
    assertThat(Shingles.similarity(Shingles.of(text), Shingles.of(text)))
        .isEqualTo(Analyzer.words(text).isEmpty() ? 0 : 1);
    Links.in(text)
        .forEach(link -> assertThat(link.end()).isBetween(link.start() + 1, text.length()));
  }
}
