package dev.lectern.cli;

import dev.lectern.store.EmptiedTrash;
import dev.lectern.store.Library;
import dev.lectern.store.UnkeptDigest;
import dev.lectern.store.UnkeptDigestsException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Deletes for good what is in the trash. */
@Command(
    name = "empty",
    description = {
      "Deletes for good what is in the trash, with its history; this cannot be undone.",
      "Backups made before still hold it."
    })
final class TrashEmptyCommand implements Callable<Integer> {

  private final Session session;

  @Option(
      names = "--yes",
      description = "Go on where a digest can be kept no longer, without asking.")
  private boolean yes;

  TrashEmptyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      EmptiedTrash emptied = emptied(library);
      session.say("Deleted " + Counts.of(emptied.papers(), "paper") + " for good.");
      for (String digest : emptied.unkept()) {
        session.say(
            "The bytes of "
                + digest
                + " are no longer kept; it cannot be read again until you import the file again.");
      }
      if (!emptied.scrubbed()) {
        session.warn(
            "the library's file may still hold some of the deleted text, as another program reads"
                + " it or the disk is full; run lectern trash empty again later");
      }
    }
    return 0;
  }

  private EmptiedTrash emptied(Library library) {
    try {
      return Library.waitFor(library.emptyTrash());
    } catch (UnkeptDigestsException costs) {
      if (!yes) {
        costs.digests().forEach(digest -> session.warn(cost(digest)));
        if (!session.console().confirms("Empty the trash all the same?")) {
          throw new Failure(
              "the trash was not emptied and nothing was changed; run lectern trash empty --yes to"
                  + " empty it all the same",
              costs);
        }
      }
      return Library.waitFor(library.emptyTrash(costs.numbers()));
    }
  }

  private static String cost(UnkeptDigest digest) {
    return "emptying the trash costs all that is kept of %s, which cannot be read again then until you import the file again: %s"
        .formatted(digest.name(), reason(digest.reason()));
  }

  private static String reason(UnkeptDigest.Reason reason) {
    return switch (reason) {
      case FORMAT -> "this Lectern does not read its format";
      case UNREADABLE -> "its bytes cannot be read";
      case MISSING -> "today's reader does not find the papers in it";
      case SHARED -> "papers that stay are read from the same bytes";
      case NAMED -> "the papers are written about in other places of it, too";
    };
  }
}
