package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.Digest;
import dev.lectern.store.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the digests that came in. */
@Command(name = "digests", description = "Lists the digests of the library, oldest first.")
final class DigestsCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Layout layout;

  DigestsCommand(Session session) {
    this.session = session;
  }

  /** What else can be done with digests, by name. */
  static Map<String, Object> changes(Session session) {
    Map<String, Object> changes = new LinkedHashMap<>();
    changes.put("set", new DigestsSetCommand(session));
    changes.put("reimport", new DigestsReimportCommand(session));
    changes.put("remove", new DigestsRemoveCommand(session));
    changes.put("show", new DigestsShowCommand(session));
    return changes;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      List<Digest> digests = Library.waitFor(library.digests());
      if (layout.json()) {
        JsonOutput.value(session.console().out(), digests.stream().map(DigestJson::of).toList());
        session.say("");
      } else {
        table(digests);
      }
    }
    return 0;
  }

  private void table(List<Digest> digests) {
    TextTable table =
        new TextTable(
            session.console(),
            List.of("ID", "CAPTURED", "IMPORTED", "PAPERS", "FORMAT", "NAME"),
            5);
    for (Digest digest : digests) {
      table.row(
          List.of(
              String.valueOf(digest.id()),
              digest.captured() == null ? "" : digest.captured().toString(),
              digest.imported().toString().substring(0, 10),
              String.valueOf(digest.papers()),
              digest.format(),
              digest.name()));
    }
    table.end();
  }
}
