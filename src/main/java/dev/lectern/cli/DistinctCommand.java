package dev.lectern.cli;

import dev.lectern.store.Library;
import dev.lectern.store.MergeIntents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says that two papers are two. */
@Command(
    name = "distinct",
    description = "Remembers that two papers are not the same; they are no possible duplicates.")
final class DistinctCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "ID", description = "A paper.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "ID", description = "Another one.")
  private String second = "";

  DistinctCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      long paper = Session.paper(library, first);
      long other = Session.paper(library, second);
      boolean changed =
          Library.waitFor(library.apply(MergeIntents.distinct(paper, other))).isPresent();
      session.say(
          changed
              ? "Papers %d and %d are two papers.".formatted(paper, other)
              : "Nothing to change.");
    }
    return 0;
  }
}
