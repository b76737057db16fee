package dev.lectern.cli;

import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes a tag from all papers. */
@Command(name = "delete", description = "Takes a tag from all papers; undo brings it back.")
final class TagsDeleteCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "TAG", description = "The tag.")
  private String tag = "";

  TagsDeleteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      KnownTag.check(library, tag);
      session.edit(library, Intents.deleteTag(tag), "Took the tag from %s.");
    }
    return 0;
  }
}
