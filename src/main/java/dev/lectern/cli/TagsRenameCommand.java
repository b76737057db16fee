package dev.lectern.cli;

import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives a tag another name. */
@Command(name = "rename", description = "Gives a tag, and those nested in it, another name.")
final class TagsRenameCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "OLD", description = "The tag as it is.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "Its new name.")
  private String to = "";

  TagsRenameCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      KnownTag.check(library, from);
      if (!from.equalsIgnoreCase(to) && KnownTag.find(library, to).isPresent()) {
        throw new Failure("there is a tag " + to + " already; see lectern tags merge");
      }
      session.edit(library, Intents.renameTag(from, to), "Renamed the tag of %s.");
    }
    return 0;
  }
}
