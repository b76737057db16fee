package dev.lectern.cli;

import dev.lectern.model.Identifiers;
import dev.lectern.store.Library;
import dev.lectern.store.MergeIntents;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes two papers one. */
@Command(
    name = "merge",
    description =
        "Merges the second paper into the first, which keeps the tags, notes, highlights, list"
            + " places and files of both.")
final class MergeCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0", paramLabel = "ID", description = "The paper that stays.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "ID", description = "The paper that is merged into it.")
  private String second = "";

  MergeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      long survivor = Session.paper(library, first);
      long other = Session.paper(library, second);
      Identifiers a = identifiers(library, survivor);
      Identifiers b = identifiers(library, other);
      Library.waitFor(library.apply(MergeIntents.merge(survivor, other)));
      warn("arXiv numbers", a.arxiv(), b.arxiv());
      warn("DOIs", a.doi(), b.doi());
      session.say("Merged paper %d into paper %d.".formatted(other, survivor));
    }
    return 0;
  }

  private static Identifiers identifiers(Library library, long paper) {
    return Library.waitFor(library.details(paper))
        .map(details -> details.paper().fields().identifiers())
        .orElse(Identifiers.NONE);
  }

  private void warn(String what, @Nullable String a, @Nullable String b) {
    if (a != null && b != null && !a.equalsIgnoreCase(b)) {
      session.warn(
          "the two had different %s, %s and %s; lectern undo takes the merge back."
              .formatted(what, a, b));
    }
  }
}
