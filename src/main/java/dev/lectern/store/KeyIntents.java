package dev.lectern.store;

import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.model.Change;

/** Citation keys given to many papers at once. */
public final class KeyIntents {

  private KeyIntents() {}

  /**
   * Gives papers the keys that a pattern makes, all in one step; {@link Library#keysBy} shows them
   * before.
   */
  public static Intent rekey(int[] papers, KeyPattern pattern) {
    return present ->
        Intents.together(
            new KeyPlan(present.sql(), pattern)
                .of(papers).stream().<Change>map(Change.SetKey::new).toList());
  }
}
