package dev.lectern.cli;

import dev.lectern.store.Copies;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a copy in the library's place. */
@Command(
    name = "restore",
    description = "Puts a copy in the library's place; what was there is kept beside it.")
final class RestoreCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "A copy that backup wrote, or a dated one.")
  private Path file = Path.of("");

  RestoreCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path library = session.libraryFile();
    Optional<Path> aside = Copies.restore(file, library);
    session.say("The library is as it was in " + file + ".");
    aside.ifPresent(old -> session.say("What was there is kept as " + old + "."));
    return 0;
  }
}
