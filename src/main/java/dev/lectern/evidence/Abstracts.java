package dev.lectern.evidence;

import dev.lectern.text.Shingles;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Chooses among the abstracts that digests print for one paper. */
final class Abstracts {

  /** How much of a shorter abstract a longer one must hold so as not to contradict it. */
  private static final double HELD = 0.6;

  private Abstracts() {}

  /** The longest that at least half of the others do not contradict; null where there is none. */
  static @Nullable String best(List<@Nullable String> printed) {
    List<String> forms =
        printed.stream()
            .filter(Objects::nonNull)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
            .toList();
    if (forms.size() < 2) {
      return forms.isEmpty() ? null : forms.getFirst();
    }
    List<long[]> shingles = forms.stream().map(Shingles::of).toList();
    for (int i = 0; i < forms.size(); i++) {
      if (2 * agreeing(shingles, i) >= forms.size() - 1) {
        return forms.get(i);
      }
    }
    return forms.getFirst();
  }

  private static int agreeing(List<long[]> shingles, int candidate) {
    int agreeing = 0;
    for (int other = 0; other < shingles.size(); other++) {
      if (other != candidate) {
        long[] a = shingles.get(Math.max(other, candidate));
        long[] b = shingles.get(Math.min(other, candidate));
        agreeing += Shingles.containment(a, b) >= HELD ? 1 : 0;
      }
    }
    return agreeing;
  }
}
