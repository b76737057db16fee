package dev.lectern.cli;

import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes back the last steps of the command line. */
@Command(name = "undo", description = "Takes back the last step, or the last N.")
final class UndoCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "N", arity = "0..1", description = "How many steps.")
  private int steps = 1;

  UndoCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Steps.say(
          session, library, Library.waitFor(library.undo(Math.max(0, steps))), "undo", "Undone");
    }
    return 0;
  }
}
