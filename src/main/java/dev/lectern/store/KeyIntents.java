package dev.lectern.store;

import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.model.Change;
import java.util.stream.Stream;

/** Citation keys given to many papers at once. */
public final class KeyIntents {

  private KeyIntents() {}

  /**
   * Gives papers the keys that a pattern makes, all in one step; {@link Library#keysBy} shows them
   * before.
   */
  public static Intent rekey(int[] papers, KeyPattern pattern) {
    return rekey(papers, pattern, false);
  }

  /**
   * The same, and papers that come in later get such keys too where {@code forNew} is true, all in
   * one step.
   */
  public static Intent rekey(int[] papers, KeyPattern pattern, boolean forNew) {
    return present -> {
      Stream<Change> chosen =
          forNew ? new KeyPatternTable(present.sql()).choosing(pattern).stream() : Stream.empty();
      Stream<Change> keys =
          new KeyPlan(present.sql(), pattern).of(papers).stream().map(Change.SetKey::new);
      return Intents.together(Stream.concat(chosen, keys).toList());
    };
  }

  /** Papers that come in get keys by this pattern from now on; no key that is there changes. */
  public static Intent forNew(KeyPattern pattern) {
    return rekey(new int[0], pattern, true);
  }
}
