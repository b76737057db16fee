package dev.lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandsTest {

  private static final List<String> TITLES =
      List.of(
          "towards passive safe reinforcement learning for quadruped robots",
          "holding a cup of tea with many fingers",
          "scaling laws for sparse mixtures of forgetful experts",
          "a survey of railway timetables in snowy countries",
          "latent sketches guide video diffusion without captions",
          "when do retrieval augmented readers stop believing their sources");

  @Test
  void alikeTitlesMeet() {
    Random random = new Random(1);
    for (String title : TITLES) {
      for (int i = 0; i < title.length(); i++) {
        if (title.charAt(i) == ' ') {
          continue;
        }
        String typo =
            title.substring(0, i) + (char) ('a' + random.nextInt(26)) + title.substring(i + 1);
        assertThat(meet(Bands.ofTitle(title), Bands.ofTitle(TitleKey.of(typo)))).as(typo).isTrue();
        assertThat(Sketch.mayBeAlike(Sketch.ofTitle(title), Sketch.ofTitle(typo)))
            .as(typo)
            .isTrue();
      }
      String[] words = title.split(" ");
      for (int w = 0; w < words.length; w++) {
        String[] without = words.clone();
        without[w] = "";
        String shorter = TitleKey.of(String.join(" ", without).replaceAll(" +", " ").strip());
        assertThat(meet(Bands.ofTitle(title), Bands.ofTitle(shorter))).as(shorter).isTrue();
      }
    }
  }

  @Test
  void otherTitlesDoNot() {
    for (String a : TITLES) {
      for (String b : TITLES) {
        assertThat(meet(Bands.ofTitle(a), Bands.ofTitle(b))).isEqualTo(a.equals(b));
        assertThat(Sketch.mayBeAlike(Sketch.ofTitle(a), Sketch.ofTitle(b))).isEqualTo(a.equals(b));
      }
    }
  }

  @Test
  void abstractsThatShareFourFifthsMeetAtLeastNineteenTimesOfTwenty() {
    Random random = new Random(2);
    int met = 0;
    for (int run = 0; run < 2_000; run++) {
      long[] all = IntStream.range(0, 180).mapToLong(i -> random.nextLong()).toArray();
      long[] a = SortedLongs.distinct(Arrays.copyOfRange(all, 0, 162));
      long[] b = SortedLongs.distinct(Arrays.copyOfRange(all, 18, 180));
      assertThat(Shingles.similarity(a, b)).isBetween(0.79, 0.81);
      met += meet(Bands.ofAbstract(a), Bands.ofAbstract(b)) ? 1 : 0;
    }
    assertThat(met).isGreaterThan(1_870);
  }

  @Test
  void whatIsEmptyHasNone() {
    assertThat(Bands.ofTitle("")).isEmpty();
    assertThat(Bands.ofAbstract(Shingles.of(""))).isEmpty();
    assertThat(Bands.ofTitle("x")).isNotEmpty();
  }

  private static boolean meet(long[] a, long[] b) {
    return SortedLongs.common(a, b) > 0;
  }
}
