package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HashFilterTest {

  private static final int HASHES = 100_000;

  @Test
  void forgetsNoHash() {
    HashFilter filter = filled();
    assertThat(new SplittableRandom(1).longs(HASHES).allMatch(filter::mayHold)).isTrue();
  }

  @Test
  void holdsHardlyAnyOther() {
    HashFilter filter = filled();
    long wrong = new SplittableRandom(2).longs(HASHES).filter(filter::mayHold).count();
    assertThat(wrong).isLessThan(HASHES / 20);
  }

  private static HashFilter filled() {
    HashFilter filter = new HashFilter(HASHES);
    new SplittableRandom(1).longs(HASHES).forEach(filter::add);
    return filter;
  }
}
