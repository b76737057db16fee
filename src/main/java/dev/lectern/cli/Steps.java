package dev.lectern.cli;

import dev.lectern.model.Commit;
import dev.lectern.model.JournalEntry;
import dev.lectern.store.Library;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says which steps were taken back or made again. */
final class Steps {

  private Steps() {}

  static void say(
      Session session, Library library, List<Commit> commits, String verb, String done) {
    if (commits.isEmpty()) {
      session.say("Nothing to " + verb + ".");
      return;
    }
    Map<Long, String> summaries =
        Library.waitFor(library.history(null, Integer.MAX_VALUE)).stream()
            .collect(Collectors.toMap(JournalEntry::step, JournalEntry::summary, (a, b) -> a));
    for (Commit commit : commits) {
      session.say(done + ": " + summaries.getOrDefault(commit.step(), "step " + commit.step()));
    }
  }
}
