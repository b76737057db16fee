package dev.lectern.intake;

import dev.lectern.format.Formats.Guess;
import dev.lectern.intake.ImportReport.DigestResult;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would become of a file, were it imported now.
 *
 * @param guesses the formats that it may have, the likeliest first
 * @param format the one that it was read as: the user's choice, else the likeliest; null for none
 * @param result the counts, the warnings, or why it could not be read
 * @param papers its papers in its order, at most {@link #MOST_PAPERS}
 */
public record Preview(
    Path file,
    List<Guess> guesses,
    @Nullable String format,
    DigestResult result,
    List<Incoming> papers) {

  /** A preview lists no more papers than anybody reads; the counts are of all. */
  static final int MOST_PAPERS = 5_000;

  public Preview {
    guesses = List.copyOf(guesses);
    papers = List.copyOf(papers);
  }

  /** Whether importing it would bring anything. */
  public boolean isImportable() {
    return result.error() == null && !result.alreadyImported();
  }

  /** What would become of one paper. */
  public enum Fate {
    NEW,
    MERGED,
    LEFT_OUT
  }

  /** A paper on its way, with the line where it stands. */
  public record Incoming(long line, String title, Fate fate) {}
}
