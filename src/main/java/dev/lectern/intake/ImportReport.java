package dev.lectern.intake;

import dev.lectern.model.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of the files of one import. */
public record ImportReport(List<DigestResult> digests) {

  public ImportReport {
    digests = List.copyOf(digests);
  }

  public int papers() {
    return digests.stream().mapToInt(DigestResult::papers).sum();
  }

  public int added() {
    return digests.stream().mapToInt(DigestResult::added).sum();
  }

  public int merged() {
    return digests.stream().mapToInt(DigestResult::merged).sum();
  }

  public int unchanged() {
    return digests.stream().mapToInt(DigestResult::unchanged).sum();
  }

  public boolean anyFailed() {
    return digests.stream().anyMatch(d -> d.error() != null);
  }

  /**
   * What became of one file.
   *
   * @param path as given
   * @param digest the digest's number in the ledger; 0 for a dry run or a failure
   * @param papers how many papers the file shows: {@code added + merged + unchanged}
   * @param added papers that the library did not know
   * @param merged papers that it knew and that now appear in this digest too
   * @param unchanged papers of a file that was imported before
   * @param error why nothing of the file was kept, or null
   * @param held whether it would come in all the same, were somebody to say so
   */
  public record DigestResult(
      String path,
      long digest,
      @Nullable String format,
      @Nullable PartialDate captured,
      boolean capturedInferred,
      int papers,
      int added,
      int merged,
      int unchanged,
      boolean alreadyImported,
      List<Warning> warnings,
      @Nullable String error,
      boolean held) {

    public DigestResult {
      warnings = List.copyOf(warnings);
    }

    /** The same failure, which somebody may overrule. */
    DigestResult heldBack() {
      return new DigestResult(
          path,
          digest,
          format,
          captured,
          capturedInferred,
          papers,
          added,
          merged,
          unchanged,
          alreadyImported,
          warnings,
          error,
          true);
    }
  }

  /** Something in a file that could not be read; lines count from 1. */
  public record Warning(long line, String message) {}
}
