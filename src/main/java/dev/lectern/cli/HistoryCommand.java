package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.JournalEntry;
import dev.lectern.model.PastState;
import dev.lectern.store.Library;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description =
          "With a paper: its note and tags by the end of that day; else the steps by then.")
  private @Nullable LocalDate day;

  @Mixin private Layout layout;

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Long number = paper == null ? null : Session.paper(library, paper);
      if (number != null && day != null) {
        past(Library.waitFor(library.asOf(number, day)));
        return 0;
      }
      List<JournalEntry> steps = steps(library, number);
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

  private List<JournalEntry> steps(Library library, @Nullable Long number) {
    if (day == null) {
      return Library.waitFor(library.history(number, Math.max(0, limit)));
    }
    Instant end = day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    return Library.waitFor(library.history(number, Integer.MAX_VALUE)).stream()
        .filter(step -> step.time().isBefore(end))
        .limit(Math.max(0, limit))
        .toList();
  }

  private void past(PastState then) {
    if (layout.json()) {
      String note = then.note().isEmpty() ? null : then.note();
      JsonOutput.value(
          session.console().out(), Json.object("asOf", day, "note", note, "tags", then.tags()));
      session.say("");
    } else {
      session.say("Tags: " + String.join(", ", then.tags()));
      session.say("Note:");
      then.note().lines().forEach(line -> session.say("  " + TextTable.oneLine(line)));
    }
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
