package dev.lectern.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Emptying the trash would cost digests all their bytes, and nobody has said that it may. */
public final class UnkeptDigestsException extends LibraryException {

  private static final long serialVersionUID = 1;

  private final transient List<UnkeptDigest> digests;

  UnkeptDigestsException(List<UnkeptDigest> digests) {
    super(
        "Emptying the trash would cost all that is kept of %s; nothing was changed."
            .formatted(digests.stream().map(UnkeptDigest::name).collect(Collectors.joining(", "))));
    this.digests = List.copyOf(digests);
  }

  public List<UnkeptDigest> digests() {
    return digests;
  }

  /** Their numbers, for {@link Library#emptyTrash(Set)}. */
  public Set<Long> numbers() {
    return digests.stream().map(UnkeptDigest::id).collect(Collectors.toSet());
  }
}
