package dev.lectern.store;

import dev.lectern.model.Change;
import java.util.Optional;

/**
 * What a user wants changed, before the values that are there now are known; see {@link Intents}.
 */
@FunctionalInterface
public interface Intent {

  /** The change it comes to; empty where all is so already. Runs inside the edit's transaction. */
  Optional<Change> resolve(Present present);
}
