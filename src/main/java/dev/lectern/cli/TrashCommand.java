package dev.lectern.cli;

import dev.lectern.query.Query;
import dev.lectern.store.Library;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the trash. */
@Command(name = "trash", description = "Lists the papers in the trash.")
final class TrashCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Layout layout;

  TrashCommand(Session session) {
    this.session = session;
  }

  /** What else can be done with the trash, by name. */
  static Map<String, Object> changes(Session session) {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("restore", new TrashRestoreCommand(session));
    changes.put("empty", new TrashEmptyCommand(session));
    return changes;
  }

  @Override
  public Integer call() throws IOException {
    try (Library library = session.existing()) {
      int[] papers = Session.papers(library, new Query.Is(Query.State.TRASHED));
      if (layout.json()) {
        ListOutput.json(session.console().out(), library, papers);
      } else {
        ListOutput.table(session.console(), library, papers);
      }
    }
    return 0;
  }
}
