package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.SavedSearch;
import dev.lectern.store.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the saved searches. */
@Command(name = "searches", description = "Lists the saved searches.")
final class SearchesCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Layout layout;

  SearchesCommand(Session session) {
    this.session = session;
  }

  /** What else can be done with saved searches, by name. */
  static Map<String, Object> changes(Session session) {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("save", new SearchesSaveCommand(session));
    changes.put("delete", new SearchesDeleteCommand(session));
    return changes;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      List<SavedSearch> searches = Library.waitFor(library.searches());
      if (layout.json()) {
        JsonOutput.value(
            session.console().out(),
            searches.stream().map(s -> Json.object("name", s.name(), "query", s.query())).toList());
        session.say("");
      } else {
        TextTable table = new TextTable(session.console(), List.of("SEARCH", "QUERY"), 1);
        searches.forEach(search -> table.row(List.of(search.name(), search.query())));
        table.end();
      }
    }
    return 0;
  }
}
