package dev.lectern.cli;

import dev.lectern.model.Digest;
import dev.lectern.model.PartialDate;
import dev.lectern.store.DigestIntents;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** States when a digest was captured. */
@Command(
    name = "set",
    description =
        "States the day a digest was captured, which dates what it prints without a year.")
final class DigestsSetCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "ID", description = "The digest's number.")
  private long digest;

  @Option(
      names = "--captured",
      paramLabel = "DATE",
      required = true,
      description = "2025-02-28, 2025-02 or 2025; '' leaves it to the evidence again.")
  private String captured = "";

  DigestsSetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PartialDate day = captured.isBlank() ? null : parsed();
    try (Library library = session.existing()) {
      boolean changed =
          Library.waitFor(library.apply(DigestIntents.captured(digest, day))).isPresent();
      session.say(changed ? said(Library.waitFor(library.digest(digest))) : "Nothing to change.");
    }
    return 0;
  }

  private @Nullable PartialDate parsed() {
    return PartialDate.parse(captured)
        .filter(PartialDate::hasYear)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "--captured takes a date such as 2025-02-28, not '" + captured + "'."));
  }

  private static String said(Digest digest) {
    String when =
        digest.captured() == null
            ? "on a day that is not known"
            : "on " + digest.captured() + (digest.capturedInferred() ? " (year inferred)" : "");
    return "Digest %d, %s: captured %s.".formatted(digest.id(), digest.name(), when);
  }
}
