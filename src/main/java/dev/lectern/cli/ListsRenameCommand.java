package dev.lectern.cli;

import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a reading list another name. */
@Command(name = "rename", description = "Gives a reading list another name.")
final class ListsRenameCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "OLD", description = "The list as it is.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "Its new name.")
  private String to = "";

  ListsRenameCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      boolean done = Library.waitFor(library.apply(ListIntents.rename(from, to))).isPresent();
      session.say(done ? "Renamed the reading list to " + to + "." : "Nothing to change.");
    }
    return 0;
  }
}
