package dev.lectern.store;

import dev.lectern.model.Digest;
import java.util.List;

/**
 * What one digest says of a paper, where it can be taken out of it again.
 *
 * @param titles as the digest prints them; several where it showed more than one paper of a merge
 * @param returns whether a paper that was merged comes back, with its own notes and tags; else a
 *     new paper is made
 */
public record SplitOption(Digest digest, List<String> titles, boolean returns) {

  public SplitOption {
    titles = List.copyOf(titles);
  }
}
