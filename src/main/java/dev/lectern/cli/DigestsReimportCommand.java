package dev.lectern.cli;

import dev.lectern.intake.ImportReport.Warning;
import dev.lectern.intake.Rereading;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads a digest again. */
@Command(
    name = "reimport",
    description = "Reads a digest again from the bytes that were kept, with today's reader.")
final class DigestsReimportCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "ID", description = "The digest's number.")
  private long digest;

  DigestsReimportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Rereading.Result result = Rereading.of(library, digest);
      session.say(
          "Digest %d, %s: %d new, %d merged, %d unchanged%s"
              .formatted(
                  digest,
                  result.digest().name(),
                  result.added(),
                  result.merged(),
                  result.unchanged(),
                  end(result)));
      for (Warning warning : result.warnings()) {
        session.say("  line " + warning.line() + ": " + warning.message());
      }
    }
    return 0;
  }

  private static String end(Rereading.Result result) {
    if (!result.differs()) {
      return "; it reads as before.";
    }
    return result.gone() == 0
        ? "."
        : "; " + Counts.of(result.gone(), "paper") + " of the earlier reading not shown any more.";
  }
}
