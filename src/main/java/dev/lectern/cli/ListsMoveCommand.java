package dev.lectern.cli;

import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves a paper within a reading list. */
@Command(name = "move", description = "Moves a paper to another position of a reading list.")
final class ListsMoveCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "The list.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "ID", description = "The paper's number or citation key.")
  private String paper = "";

  @Parameters(index = "2", paramLabel = "POSITION", description = "Where to, from 1.")
  private int position;

  ListsMoveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      long number = Session.paper(library, paper);
      Intent move = ListIntents.move(name, number, position);
      boolean done = Library.waitFor(library.apply(move)).isPresent();
      session.say(done ? "Moved " + paper + "." : "Nothing to change.");
    }
    return 0;
  }
}
