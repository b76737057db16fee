package dev.lectern.cli;

import dev.lectern.model.Change;
import dev.lectern.store.Intent;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Corrects a paper; corrections win over every digest. */
@Command(
    name = "edit",
    description = "Corrects fields of a paper; an empty value gives a field back to the digests.")
final class EditCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec command;

  @Mixin private PaperWords paper;

  @Option(
      names = "--set",
      required = true,
      paramLabel = "field=value",
      description = "Such as title=…, published=2025-02-28, authors=A B; C D, key=….")
  private List<String> settings = List.of();

  EditCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<FieldSettings.Setting> parsed = FieldSettings.parse(command, settings);
    try (Library library = session.existing()) {
      long number = paper.find(library);
      List<Intent> intents = parsed.stream().map(setting -> intent(number, setting)).toList();
      session.edit(library, together(intents), "Edited %s.");
    }
    return 0;
  }

  private static Intent intent(long number, FieldSettings.Setting setting) {
    String value = setting.value();
    return setting.field() == null
        ? Intents.key(number, value)
        : Intents.correct(number, setting.field(), value.isEmpty() ? null : value);
  }

  /** All settings are one step for the user. */
  private static Intent together(List<Intent> intents) {
    return intents.size() == 1
        ? intents.getFirst()
        : present -> {
          List<Change> changes = new ArrayList<>();
          intents.forEach(intent -> intent.resolve(present).ifPresent(changes::add));
          return changes.isEmpty() ? Optional.empty() : Optional.of(new Change.Batch(changes));
        };
  }
}
