package dev.lectern.cli;

import dev.lectern.export.PaperReads;
import dev.lectern.format.json.JsonOutput;
import dev.lectern.format.json.PaperJson;
import dev.lectern.model.ListEntry;
import dev.lectern.model.ListPlace;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.ReadingList;
import dev.lectern.store.Library;
import dev.lectern.text.ReadableText;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows the papers of a reading list in its order. */
@Command(name = "show", description = "Shows the papers of a reading list in its order.")
final class ListsShowCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "The list.")
  private String name = "";

  @Mixin private Layout layout;

  ListsShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (Library library = session.existing()) {
      List<ListEntry> entries = Library.waitFor(library.entries(find(library, name)));
      if (layout.json()) {
        json(library, entries);
      } else {
        table(entries);
      }
    }
    return 0;
  }

  static ReadingList find(Library library, String name) {
    return Library.waitFor(library.list(name))
        .orElseThrow(() -> new Failure("there is no reading list " + name + "; see lectern lists"));
  }

  private void table(List<ListEntry> entries) {
    List<String> heads = List.of("", "ID", "KEY", "TITLE", "DATE", "PRESENTER", "REMARK");
    TextTable table = new TextTable(session.console(), heads, 3);
    for (ListEntry entry : entries) {
      ListPlace place = entry.place();
      table.row(
          List.of(
              String.valueOf(place.place()),
              String.valueOf(entry.paper().id()),
              entry.paper().key(),
              ReadableText.of(entry.paper().title()).text(),
              Objects.toString(place.day(), ""),
              Objects.toString(place.presenter(), ""),
              Objects.toString(place.remark(), "")));
    }
    table.end();
  }

  /** The papers as everywhere, each with its place on the list. */
  private void json(Library library, List<ListEntry> entries) throws IOException {
    int[] papers = entries.stream().mapToInt(entry -> (int) entry.paper().id()).toArray();
    Iterator<ListEntry> entry = entries.iterator();
    try (JsonOutput json = JsonOutput.array(session.console().out())) {
      PaperReads.details(
          library,
          papers,
          session.console().out()::checkError,
          paper -> json.add(placed(paper, entry.next().place())));
    }
    session.say("");
  }

  private static Map<String, @Nullable Object> placed(PaperDetails paper, ListPlace place) {
    Map<String, @Nullable Object> json = PaperJson.of(paper);
    json.put("position", place.place());
    json.put("presenter", place.presenter());
    json.put("date", place.day());
    json.put("remark", place.remark());
    return json;
  }
}
