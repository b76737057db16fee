package dev.lectern.cli;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.query.ParsedQuery;
import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes papers off a reading list. */
@Command(
    name = "remove",
    description = "Takes the papers that match off a reading list.",
    customSynopsis = "lectern lists remove NAME QUERY")
final class ListsRemoveCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private QueryWords query;

  ListsRemoveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String name = query.takeFirst("NAME");
    ParsedQuery parsed = query.parseForEdit(session);
    try (Library library = session.existing()) {
      Intent remove = ListIntents.remove(name, Session.papers(library, parsed.query()));
      Optional<Commit> commit = Library.waitFor(library.apply(remove));
      session.say(commit.map(ListsRemoveCommand::told).orElse("Nothing to change."));
    }
    return 0;
  }

  /** Those behind a removed paper move up and are touched as well. */
  private static String told(Commit commit) {
    long gone =
        commit.change() instanceof Change.PlaceInList places
            ? places.edits().stream().filter(edit -> edit.after() == null).count()
            : 0;
    return "Took " + Counts.of(gone, "paper") + " off the list.";
  }
}
