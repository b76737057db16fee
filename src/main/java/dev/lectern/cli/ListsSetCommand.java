package dev.lectern.cli;

import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who presents a paper of a reading list, and when. */
@Command(
    name = "set",
    description =
        "Sets presenter, date and remark of a paper of a reading list; empty text takes them away.")
final class ListsSetCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "NAME", description = "The list.")
  private String name = "";

  @Parameters(index = "1", paramLabel = "ID", description = "The paper's number or citation key.")
  private String paper = "";

  @Option(names = "--presenter", paramLabel = "P", description = "Who presents it.")
  private @Nullable String presenter;

  @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "When it is discussed.")
  private @Nullable String date;

  @Option(names = "--remark", paramLabel = "T", description = "What else is to be said.")
  private @Nullable String remark;

  @Spec private CommandSpec command;

  ListsSetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (presenter == null && date == null && remark == null) {
      throw wrong("Nothing to do: name --presenter, --date or --remark.");
    }
    checkDate();
    try (Library library = session.existing()) {
      long number = Session.paper(library, paper);
      session.edit(library, ListIntents.set(name, number, presenter, date, remark), "Changed %s.");
    }
    return 0;
  }

  private void checkDate() {
    try {
      if (date != null && !date.isBlank()) {
        DateTimeFormatter.ISO_LOCAL_DATE.parse(date.strip());
      }
    } catch (DateTimeParseException noDay) {
      throw wrong("--date takes a day such as 2025-02-28, and '" + date + "' is none.");
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}
