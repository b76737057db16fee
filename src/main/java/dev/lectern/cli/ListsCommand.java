package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.ReadingList;
import dev.lectern.store.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the reading lists. */
@Command(name = "lists", description = "Lists the reading lists and how many papers are on each.")
final class ListsCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Layout layout;

  ListsCommand(Session session) {
    this.session = session;
  }

  /** What else can be done with reading lists, by name. */
  static Map<String, Object> changes(Session session) {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("create", new ListsCreateCommand(session));
    changes.put("rename", new ListsRenameCommand(session));
    changes.put("add", new ListsAddCommand(session));
    changes.put("remove", new ListsRemoveCommand(session));
    changes.put("move", new ListsMoveCommand(session));
    changes.put("set", new ListsSetCommand(session));
    changes.put("show", new ListsShowCommand(session));
    changes.put("delete", new ListsDeleteCommand(session));
    return changes;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      List<ReadingList> lists = Library.waitFor(library.lists());
      if (layout.json()) {
        JsonOutput.value(
            session.console().out(),
            lists.stream()
                .map(l -> Json.object("uuid", l.uuid(), "name", l.name(), "papers", l.papers()))
                .toList());
        session.say("");
      } else {
        TextTable table = new TextTable(session.console(), List.of("LIST", "PAPERS"), 0);
        lists.forEach(list -> table.row(List.of(list.name(), String.valueOf(list.papers()))));
        table.end();
      }
    }
    return 0;
  }
}
