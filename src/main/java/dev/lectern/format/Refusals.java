package dev.lectern.format;

import dev.lectern.format.foreign.FileStart;
import dev.lectern.format.foreign.ForeignKinds;
import dev.lectern.format.foreign.ForeignKinds.Description;
import java.util.Optional;

/** Why a file is no digest and what would work, in one sentence for the user. */
final class Refusals {

  private Refusals() {}

  /** The refusal of a file that no reader could read; empty for text. */
  static Optional<String> of(FileStart file) {
    if (file.head().isBlank()) {
      return Optional.of("%s is empty: there is no paper in it.".formatted(file.name()));
    }
    Optional<String> known = ForeignKinds.binary(file).map(kind -> sentence(file.name(), kind));
    if (known.isPresent() || !isBinary(file.head())) {
      return known;
    }
    return Optional.of(
        "%s is a binary file, not a digest; save the page as text and import that."
            .formatted(file.name()));
  }

  /** The refusal of a text that fits no format. */
  static String unknown(FileStart file) {
    return sentence(file.name(), ForeignKinds.text(file));
  }

  private static String sentence(String name, Description kind) {
    return "%s is %s, not a digest; %s.".formatted(name, kind.what(), kind.remedy());
  }

  private static boolean isBinary(String head) {
    long odd = head.chars().filter(c -> c < ' ' && "\t\n\f\r".indexOf(c) < 0).count();
    return head.indexOf('\0') >= 0 || odd * 50 > head.length();
  }
}
