package dev.lectern.cli;

import dev.lectern.intake.LibraryRepair;
import dev.lectern.store.Health;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks whether the library is well. */
@Command(name = "check", description = "Looks whether the library is well, and repairs it.")
final class CheckCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--repair",
      description =
          "Make again what can be made again; bring what can be read of a damaged file into a new"
              + " one. The damaged file is kept.")
  private boolean repair;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path library = session.existingFile();
    List<String> problems = Health.check(library);
    problems.forEach(session::say);
    if (!repair) {
      session.say(problems.isEmpty() ? "The library is well." : advice(problems.size()));
      return problems.isEmpty() ? 0 : 1;
    }
    Health.Repair done;
    try (ProgressBar bar = new ProgressBar(session.console())) {
      done = LibraryRepair.of(library, bar::show);
    }
    done.said().forEach(session::say);
    if (done.aside() != null) {
      session.say("The damaged file is kept as " + done.aside() + ".");
    }
    List<String> left = Health.check(library);
    left.forEach(session::say);
    session.say(left.isEmpty() ? "The library is well now." : advice(left.size()));
    return left.isEmpty() ? 0 : 1;
  }

  private static String advice(int problems) {
    return (problems == 1 ? "1 problem was found." : problems + " problems were found.")
        + " Run lectern check --repair, or restore a backup.";
  }
}
