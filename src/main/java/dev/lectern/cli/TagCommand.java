package dev.lectern.cli;

import dev.lectern.query.ParsedQuery;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts papers under tags and takes them out. */
@Command(name = "tag", description = "Adds tags to the papers that match, or removes them.")
final class TagCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private QueryWords query;

  @Option(names = "--add", paramLabel = "TAG", description = "A tag to add; area/topic nests.")
  private List<String> add = List.of();

  @Option(names = "--remove", paramLabel = "TAG", description = "A tag to remove.")
  private List<String> remove = List.of();

  TagCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (add.isEmpty() && remove.isEmpty()) {
      throw query.wrong("Nothing to do: name a tag with --add or --remove.");
    }
    ParsedQuery parsed = query.parseForEdit(session);
    try (Library library = session.existing()) {
      int[] papers = Session.papers(library, parsed.query());
      session.edit(library, Intents.tag(papers, add, remove), "Tagged %s.");
    }
    return 0;
  }
}
