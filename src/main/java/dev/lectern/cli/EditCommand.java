package dev.lectern.cli;

import dev.lectern.model.Change;
import dev.lectern.model.PaperField;
import dev.lectern.store.Intent;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Corrects a paper; corrections win over every digest. */
@Command(
    name = "edit",
    description = "Corrects fields of a paper; an empty value gives a field back to the digests.")
final class EditCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec command;

  @Parameters(paramLabel = "ID|KEY", description = "The paper's number or citation key.")
  private String paper = "";

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
    settings.forEach(this::check);
    try (Library library = session.existing()) {
      long number = Session.paper(library, paper);
      List<Intent> intents = settings.stream().map(setting -> intent(number, setting)).toList();
      session.edit(library, together(intents), "Edited %s.");
    }
    return 0;
  }

  private void check(String setting) {
    String field = setting.substring(0, Math.max(0, setting.indexOf('=')));
    boolean emptyKey = setting.strip().equals("key=");
    if (emptyKey || !field.equals("key") && PaperField.parse(field).isEmpty()) {
      throw new CommandLine.ParameterException(
          command.commandLine(),
          "--set takes field=value, and '" + setting + "' is none; fields: key, " + fields() + ".");
    }
  }

  private static String fields() {
    return Arrays.stream(PaperField.values())
        .map(PaperField::code)
        .collect(Collectors.joining(", "));
  }

  private static Intent intent(long number, String setting) {
    int equals = setting.indexOf('=');
    String field = setting.substring(0, equals);
    String value = setting.substring(equals + 1).strip();
    if (field.equals("key")) {
      return Intents.key(number, value);
    }
    return Intents.correct(
        number, PaperField.parse(field).orElseThrow(), value.isEmpty() ? null : value);
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
