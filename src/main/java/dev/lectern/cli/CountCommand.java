package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts the papers that match. */
@Command(name = "count", description = "Says how many papers match.")
final class CountCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private QueryWords query;
  @Mixin private Layout layout;

  CountCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      int count = Session.papers(library, query.parse(session).query()).length;
      if (layout.json()) {
        JsonOutput.value(session.console().out(), Json.object("count", count));
        session.say("");
      } else {
        session.say(String.valueOf(count));
      }
    }
    return 0;
  }
}
