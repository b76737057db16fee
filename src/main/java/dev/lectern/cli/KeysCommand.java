package dev.lectern.cli;

import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.evidence.keys.KeyPatternException;
import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Edit;
import dev.lectern.query.ParsedQuery;
import dev.lectern.store.KeyIntents;
import dev.lectern.store.Library;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Gives papers citation keys by a pattern. */
@Command(
    name = "keys",
    description =
        "Gives the papers that match citation keys by a pattern; the former keys still find them.")
final class KeysCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private QueryWords query;

  @Option(
      names = "--pattern",
      required = true,
      paramLabel = "P",
      description = "Such as [auth:lower][shorttitle3_3][year]; see the guide.")
  private String pattern = "";

  @Option(
      names = "--for-new",
      description = "Only for papers that come in from now on; no key that is there changes.")
  private boolean forNew;

  @Option(names = "--dry-run", description = "Only show what would change.")
  private boolean dryRun;

  KeysCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KeyPattern wanted = pattern();
    if (forNew) {
      return chooseForNew(wanted);
    }
    ParsedQuery parsed = query.parse(session);
    try (Library library = session.existing()) {
      int[] papers = Session.papers(library, parsed.query());
      if (dryRun) {
        List<Edit<String>> edits = Library.waitFor(library.keysBy(papers, wanted));
        edits.forEach(this::say);
        session.say(Counts.of(edits.size(), "key") + " would change.");
      } else {
        Library.waitFor(library.apply(KeyIntents.rekey(papers, wanted)))
            .ifPresentOrElse(this::changed, () -> session.say("Nothing to change."));
      }
    }
    return 0;
  }

  private int chooseForNew(KeyPattern wanted) {
    if (!query.isEmpty() || dryRun) {
      throw query.wrong("--for-new goes with no QUERY and no --dry-run: it changes no paper.");
    }
    try (Library library = session.existing()) {
      boolean chosen = Library.waitFor(library.apply(KeyIntents.forNew(wanted))).isPresent();
      session.say(
          "Papers that come in get keys by " + wanted + (chosen ? "." : ", as they did before."));
    }
    return 0;
  }

  private KeyPattern pattern() {
    try {
      return KeyPattern.parse(pattern);
    } catch (KeyPatternException wrong) {
      throw query.wrong(wrong.getMessage());
    }
  }

  private void changed(Commit commit) {
    List<Edit<String>> edits = edits(commit.change()).toList();
    edits.forEach(this::say);
    session.say("Changed " + Counts.of(edits.size(), "key") + "; lectern undo takes that back.");
  }

  private static Stream<Edit<String>> edits(Change change) {
    return switch (change) {
      case Change.Batch batch -> batch.changes().stream().flatMap(KeysCommand::edits);
      case Change.SetKey key -> Stream.of(key.edit());
      default -> Stream.of();
    };
  }

  private void say(Edit<String> edit) {
    session.say(edit.before() + " → " + edit.after());
  }
}
