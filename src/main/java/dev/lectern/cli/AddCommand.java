package dev.lectern.cli;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.PaperField;
import dev.lectern.store.Library;
import dev.lectern.store.PaperIntents;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Adds a paper by hand. */
@Command(
    name = "add",
    description = "Adds a paper that no digest shows; later imports of it join it.")
final class AddCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec command;

  @Option(names = "--title", required = true, paramLabel = "T", description = "Its title.")
  private String title = "";

  @Option(
      names = "--set",
      paramLabel = "field=value",
      description = "More, such as published=2025-02-28, authors=A B; C D, arxiv=…, key=….")
  private List<String> settings = List.of();

  AddCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Map<PaperField, String> values = new EnumMap<>(PaperField.class);
    String key = read(values);
    values.put(PaperField.TITLE, title);
    try (Library library = session.existing()) {
      Change change =
          Library.waitFor(library.apply(PaperIntents.add(values, key)))
              .map(Commit::change)
              .orElseThrow();
      long paper = change.touchedPapers().findFirst().orElseThrow();
      String given = Library.waitFor(library.details(paper)).map(d -> d.paper().key()).orElse("");
      session.say("Added paper " + paper + ", " + given + ".");
    }
    return 0;
  }

  /** Fills in the fields; the citation key, or null where none is set. */
  private @Nullable String read(Map<PaperField, String> values) {
    String key = null;
    for (FieldSettings.Setting setting : FieldSettings.parse(command, settings)) {
      if (setting.field() == null) {
        key = setting.value();
      } else if (!setting.value().isEmpty()) {
        values.put(setting.field(), setting.value());
      }
    }
    return key;
  }
}
