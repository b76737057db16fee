package dev.lectern.cli;

import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a reading list. */
@Command(name = "create", description = "Makes an empty reading list.")
final class ListsCreateCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      description = "Its name; names are told apart without regard to case.")
  private String name = "";

  ListsCreateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Library.waitFor(library.apply(ListIntents.create(name)));
      session.say("Made the reading list " + name + ".");
    }
    return 0;
  }
}
