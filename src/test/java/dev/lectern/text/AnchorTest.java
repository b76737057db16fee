package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.text.Anchor.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {

  private static final String TEXT =
      "A hand grasps. It reaches 78.2\\% with ``soft'' fingers; \uD835\uDD38 hand\nholds cups.";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyPartOfATextIsFoundWhereItStands(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 300; round++) {
      String text = sentences(random, 1 + random.nextInt(6), 4);
      int start = random.nextInt(text.length() - 1);
      Span span = new Span(start, start + 1 + random.nextInt(text.length() - start - 1));
      assertThat(AnchoredPassage.find(Anchor.at(text, span), text))
          .as("%s in %s", span, text)
          .contains(span);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void aPassageIsFoundInAnyRicherTextAndInTheOldOneAgain(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      String passage = "q" + round + " " + sentences(random, 1, 9);
      String before = sentences(random, random.nextInt(3), 9);
      String after = sentences(random, random.nextInt(3), 9);
      String old = before + passage + after;
      Span span = new Span(before.length(), before.length() + passage.strip().length());
      Anchor anchor = Anchor.at(old, span);
      String richer =
          sentences(random, random.nextInt(4), 9) + before + passage + sentences(random, 3, 9);
      Span found = AnchoredPassage.find(anchor, richer).orElseThrow();
      assertThat(richer.substring(found.start(), found.end())).isEqualTo(passage.strip());
      assertThat(AnchoredPassage.find(anchor, sentences(random, 4, 9))).isEmpty();
      assertThat(AnchoredPassage.find(anchor, old)).contains(span);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It reaches 78.2% with “soft” fingers here | It reaches 78.2% with “soft” fingers",
        "it reaches/78.2\\% with soft fingers       | it reaches/78.2\\% with soft fingers",
        "Now it reaches 81.3% with soft fingers    | it reaches 81.3% with soft fingers",
        "It reaches 78.2% with very soft fingers   | It reaches 78.2% with very soft fingers",
        "The fingers that are soft reach 78.2%     | ''",
        "Nothing of this is here                   | ''"
      })
  void otherMarksAndAFewOtherWordsAreTheSamePassage(String text, String expected) {
    String now = text.replace('/', '\n');
    Anchor anchor = Anchor.at(TEXT, of("It reaches 78.2\\% with ``soft'' fingers"));
    assertThat(
            AnchoredPassage.find(anchor, now)
                .map(span -> now.substring(span.start(), span.end()))
                .orElse(""))
        .isEqualTo(expected.replace('/', '\n'));
  }

  @Test
  void ofSeveralAlikeTheOneWithTheSameSurroundingsIsMeant() {
    int second = TEXT.lastIndexOf("hand");
    Anchor anchor = Anchor.at(TEXT, new Span(second, second + 4));
    String moved = "Every hand is a hand. " + TEXT;
    assertThat(AnchoredPassage.find(anchor, moved)).contains(new Span(second + 22, second + 26));
    assertThat(AnchoredPassage.find(anchor, "A hand is a hand."))
        .as("nothing tells which")
        .isEmpty();
    assertThat(AnchoredPassage.find(anchor, "One hand only."))
        .as("only one can be meant")
        .isPresent();
  }

  @Test
  void offsetsAreCodePointsAndTheSurroundingsAreShort() {
    Anchor anchor = Anchor.at(TEXT, of("holds"));
    assertThat(TEXT.substring(TEXT.offsetByCodePoints(0, anchor.start()))).startsWith("holds");
    assertThat(anchor.prefix().codePointCount(0, anchor.prefix().length())).isEqualTo(32);
    assertThat(anchor.suffix()).isEqualTo(" cups.");
  }

  @Test
  void anEmptyPassageAndAnEmptyTextAreNotFound() {
    assertThat(AnchoredPassage.find(Anchor.at(TEXT, new Span(3, 3)), TEXT)).isEmpty();
    assertThat(AnchoredPassage.find(Anchor.at(TEXT, of("fingers")), ""))
        .isEqualTo(Optional.empty());
  }

  private static Span of(String words) {
    int at = TEXT.indexOf(words);
    return new Span(at, at + words.length());
  }

  /** Sentences of made-up words. */
  private static String sentences(Random random, int count, int words) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(
          IntStream.range(0, words)
              .mapToObj(w -> word(random))
              .collect(Collectors.joining(" ", "", ". ")));
    }
    return String.join("", all);
  }

  private static String word(Random random) {
    char[] letters = new char[2 + random.nextInt(6)];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) ('a' + random.nextInt(26));
    }
    return new String(letters);
  }
}
