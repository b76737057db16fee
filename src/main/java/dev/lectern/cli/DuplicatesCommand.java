package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.PossibleDuplicate;
import dev.lectern.store.Library;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists pairs of papers that may be the same. */
@Command(
    name = "duplicates",
    description = "Lists pairs of papers that may be the same; see merge and distinct.")
final class DuplicatesCommand implements Callable<Integer> {

  private static final double HUNDRED = 100;

  private final Session session;

  @Mixin private Layout layout;

  DuplicatesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      List<PossibleDuplicate> pairs = Library.waitFor(library.duplicates());
      if (layout.json()) {
        JsonOutput.value(
            session.console().out(), pairs.stream().map(DuplicatesCommand::json).toList());
        session.say("");
      } else {
        table(pairs);
      }
    }
    return 0;
  }

  private void table(List<PossibleDuplicate> pairs) {
    TextTable table =
        new TextTable(
            session.console(), List.of("LIKENESS", "WHY", "ID", "ID", "TITLE", "OTHER TITLE"), 5);
    for (PossibleDuplicate pair : pairs) {
      table.row(
          List.of(
              String.format(Locale.ROOT, "%.2f", pair.likeness()),
              pair.why().code(),
              String.valueOf(pair.first().paper()),
              String.valueOf(pair.second().paper()),
              pair.first().title(),
              pair.second().title()));
    }
    table.end();
  }

  private static Map<String, @Nullable Object> json(PossibleDuplicate pair) {
    return Json.object(
        "papers",
        List.of(pair.first().paper(), pair.second().paper()),
        "keys",
        List.of(pair.first().key(), pair.second().key()),
        "titles",
        List.of(pair.first().title(), pair.second().title()),
        "likeness",
        Math.round(pair.likeness() * HUNDRED) / HUNDRED,
        "why",
        pair.why().code());
  }
}
