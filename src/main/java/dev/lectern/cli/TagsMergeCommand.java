package dev.lectern.cli;

import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts the papers of one tag under another. */
@Command(name = "merge", description = "Puts the papers of one tag under another that is there.")
final class TagsMergeCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "FROM", description = "The tag that goes.")
  private String from = "";

  @Parameters(index = "1", paramLabel = "INTO", description = "The tag that stays.")
  private String into = "";

  TagsMergeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      KnownTag.check(library, from);
      KnownTag.check(library, into);
      session.edit(library, Intents.renameTag(from, into), "Merged the tag of %s.");
    }
    return 0;
  }
}
