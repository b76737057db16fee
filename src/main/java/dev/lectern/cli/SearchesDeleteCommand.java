package dev.lectern.cli;

import dev.lectern.store.Library;
import dev.lectern.store.SearchIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Forgets a saved search. */
@Command(name = "delete", description = "Forgets a saved search.")
final class SearchesDeleteCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "The search.")
  private String name = "";

  SearchesDeleteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Library.waitFor(library.apply(SearchIntents.delete(name)));
      session.say("Forgot the search " + name + ".");
    }
    return 0;
  }
}
