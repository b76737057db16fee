package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.format.json.PaperJson;
import dev.lectern.model.PaperDetails;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one paper. */
@Command(
    name = "show",
    description = "Shows one paper with its notes, highlights, digests and lists.")
final class ShowCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "ID|KEY", description = "The paper's number or citation key.")
  private String paper = "";

  @Mixin private Layout layout;

  ShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      PaperDetails details =
          Library.waitFor(library.details(Session.paper(library, paper)))
              .orElseThrow(() -> new Failure("paper " + paper + " is gone"));
      if (layout.json()) {
        JsonOutput.value(session.console().out(), PaperJson.of(details));
        session.say("");
      } else {
        PaperPage.print(
            session.console(), details, Library.waitFor(library.attachments(details.paper().id())));
      }
    }
    return 0;
  }
}
