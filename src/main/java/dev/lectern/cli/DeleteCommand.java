package dev.lectern.cli;

import dev.lectern.query.ParsedQuery;
import dev.lectern.store.Library;
import dev.lectern.store.PaperIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts papers into the trash. */
@Command(name = "delete", description = "Puts the papers that match into the trash.")
final class DeleteCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private QueryWords query;

  DeleteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ParsedQuery parsed = query.parseForEdit(session);
    try (Library library = session.existing()) {
      int[] papers = Session.papers(library, parsed.query());
      session.edit(
          library, PaperIntents.delete(papers), "Put %s into the trash; see lectern trash.");
    }
    return 0;
  }
}
