package dev.lectern.cli;

import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes steps again that were taken back. */
@Command(name = "redo", description = "Makes the step again that was undone last, or the last N.")
final class RedoCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "N", arity = "0..1", description = "How many steps.")
  private int steps = 1;

  RedoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Steps.say(
          session, library, Library.waitFor(library.redo(Math.max(0, steps))), "redo", "Redone");
    }
    return 0;
  }
}
