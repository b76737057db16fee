package dev.lectern.cli;

import dev.lectern.store.Copies;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the library, also while a window works on it. */
@Command(name = "backup", description = "Writes a copy of the library, also while it is in use.")
final class BackupCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "The copy's name.")
  private Path file = Path.of("");

  BackupCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Copies.backup(session.existingFile(), file);
    session.say("The library was copied to " + file + ".");
    return 0;
  }
}
