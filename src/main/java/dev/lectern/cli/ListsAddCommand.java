package dev.lectern.cli;

import dev.lectern.query.ParsedQuery;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts papers on a reading list. */
@Command(
    name = "add",
    description =
        "Puts the papers that match at the end of a reading list, in the order of the search.",
    customSynopsis = "lectern lists add NAME QUERY")
final class ListsAddCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private QueryWords query;

  ListsAddCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String name = query.takeFirst("NAME");
    ParsedQuery parsed = query.parseForEdit(session);
    Sort order = parsed.sort() == null ? Sort.DEFAULT : parsed.sort();
    try (Library library = session.existing()) {
      int[] papers = Library.waitFor(library.search(parsed.query(), order)).papers();
      session.edit(library, ListIntents.add(name, papers), "Put %s on the list.");
    }
    return 0;
  }
}
