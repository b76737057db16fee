package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.JournalEntry;
import dev.lectern.store.Library;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists what was done to the library. */
@Command(name = "history", description = "Lists the steps that were made, newest first.")
final class HistoryCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "ID|KEY", arity = "0..1", description = "Only what touched this paper.")
  private @Nullable String paper;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many steps.")
  private int limit = Integer.MAX_VALUE;

  @Mixin private Layout layout;

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Long number = paper == null ? null : Session.paper(library, paper);
      List<JournalEntry> steps = Library.waitFor(library.history(number, Math.max(0, limit)));
      if (layout.json()) {
        JsonOutput.value(
            session.console().out(), steps.stream().map(HistoryCommand::json).toList());
        session.say("");
      } else {
        table(steps);
      }
    }
    return 0;
  }

  private void table(List<JournalEntry> steps) {
    TextTable table =
        new TextTable(session.console(), List.of("STEP", "TIME", "BY", "WHAT", ""), 3);
    for (JournalEntry step : steps) {
      table.row(
          List.of(
              String.valueOf(step.step()),
              step.time().toString(),
              step.origin().code(),
              step.summary(),
              step.undone() ? "undone" : ""));
    }
    table.end();
  }

  private static Map<String, @Nullable Object> json(JournalEntry step) {
    Map<String, @Nullable Object> json =
        Json.object("step", step.step(), "time", step.time(), "origin", step.origin().code());
    json.put("kind", step.kind());
    json.put("summary", step.summary());
    json.put("undone", step.undone());
    return json;
  }
}
