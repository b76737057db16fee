package dev.lectern.cli;

import dev.lectern.store.Library;
import dev.lectern.store.PaperIntents;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes papers out of the trash. */
@Command(name = "restore", description = "Takes papers out of the trash.")
final class TrashRestoreCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "ID", arity = "1..*", description = "Their numbers or citation keys.")
  private List<String> papers = List.of();

  TrashRestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      int[] numbers =
          papers.stream().mapToInt(paper -> (int) Session.paper(library, paper)).toArray();
      session.edit(library, PaperIntents.restore(numbers), "Took %s out of the trash.");
    }
    return 0;
  }
}
