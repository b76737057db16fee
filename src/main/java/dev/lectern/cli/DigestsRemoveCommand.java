package dev.lectern.cli;

import dev.lectern.model.Digest;
import dev.lectern.store.DigestIntents;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a digest out of the library. */
@Command(
    name = "remove",
    description = "Takes a digest out, with the papers that nothing else shows; can be undone.")
final class DigestsRemoveCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "ID", description = "The digest's number.")
  private long digest;

  DigestsRemoveCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      Digest row = Library.waitFor(library.digest(digest));
      Library.waitFor(library.apply(DigestIntents.remove(digest)));
      session.say(
          "Removed digest %d, %s, which showed %s."
              .formatted(digest, row.name(), Counts.of(row.papers(), "paper")));
    }
    return 0;
  }
}
