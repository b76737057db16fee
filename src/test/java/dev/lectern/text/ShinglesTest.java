package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShinglesTest {

  @Test
  void findsTheSameTextInAnotherSpelling() {
    long[] printed = Shingles.of("We study Schr\u00F6dinger bridges, pre-training and more.");
    long[] saved = Shingles.of("we study Schrodinger bridges; pre training AND more");
    assertThat(Shingles.similarity(printed, saved)).isEqualTo(1);
  }

  @Test
  void countsSharedRunsOfThreeWords() {
    long[] a = Shingles.of("one two three four");
    long[] b = Shingles.of("one two three five");
    assertThat(a).hasSize(2).isSorted();
    assertThat(Shingles.similarity(a, b)).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(Shingles.containment(a, b)).isEqualTo(0.5);
  }

  @Test
  void findsAnExcerptInTheWhole() {
    long[] part = Shingles.of("b c d e");
    long[] whole = Shingles.of("a b c d e f g h");
    assertThat(Shingles.containment(part, whole)).isEqualTo(1);
    assertThat(Shingles.containment(whole, part)).isLessThan(0.5);
  }

  @Test
  void hasNothingInCommonWithNothing() {
    assertThat(Shingles.of("")).isEmpty();
    assertThat(Shingles.of("two words")).hasSize(1);
    assertThat(Shingles.similarity(Shingles.of(""), Shingles.of(""))).isZero();
    assertThat(Shingles.containment(Shingles.of(""), Shingles.of("a"))).isZero();
  }

  @Test
  void comparesTitlesByTheirLetters() {
    assertThat(Dice.similarity("lazy learning", "lazy learning")).isEqualTo(1);
    assertThat(Dice.similarity("lazy learning", "lazy learnings")).isBetween(0.85, 0.999);
    assertThat(Dice.similarity("lazy learning", "brisk teaching")).isLessThan(0.5);
    assertThat(Dice.similarity("", "")).isZero();
    assertThat(Dice.trigrams("abab")).hasSize(4).isSorted();
  }
}
