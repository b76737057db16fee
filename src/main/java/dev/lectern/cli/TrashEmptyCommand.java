package dev.lectern.cli;

import dev.lectern.store.EmptiedTrash;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Deletes for good what is in the trash. */
@Command(
    name = "empty",
    description = {
      "Deletes for good what is in the trash, with its history; this cannot be undone.",
      "Backups made before still hold it."
    })
final class TrashEmptyCommand implements Callable<Integer> {

  private final Session session;

  TrashEmptyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      EmptiedTrash emptied = Library.waitFor(library.emptyTrash());
      session.say("Deleted " + Counts.of(emptied.papers(), "paper") + " for good.");
      for (String digest : emptied.unkept()) {
        session.say("The bytes of " + digest + " are no longer kept; it cannot be read again.");
      }
      if (!emptied.scrubbed()) {
        session.warn(
            "the library's file may still hold some of the deleted text, as another program reads"
                + " it or the disk is full; run lectern trash empty again later");
      }
    }
    return 0;
  }
}
