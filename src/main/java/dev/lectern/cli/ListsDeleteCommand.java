package dev.lectern.cli;

import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a reading list away. */
@Command(
    name = "delete",
    description = "Takes a reading list away; its papers stay in the library.")
final class ListsDeleteCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "The list.")
  private String name = "";

  ListsDeleteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Library.waitFor(library.apply(ListIntents.delete(name)));
      session.say("Deleted the reading list " + name + ".");
    }
    return 0;
  }
}
