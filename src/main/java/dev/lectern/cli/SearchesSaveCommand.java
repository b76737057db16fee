package dev.lectern.cli;

import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.store.SearchIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Keeps a search under a name. */
@Command(
    name = "save",
    description = "Saves a search under a name; one of that name is replaced.",
    customSynopsis = "lectern searches save NAME QUERY")
final class SearchesSaveCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private QueryWords query;

  SearchesSaveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String name = query.takeFirst("NAME");
    query.parse(session);
    try (Library library = session.existing()) {
      Intent save = SearchIntents.save(name, query.text());
      boolean done = Library.waitFor(library.apply(save)).isPresent();
      session.say(done ? "Saved the search " + name + "." : "Nothing to change.");
    }
    return 0;
  }
}
