package dev.lectern.cli;

import dev.lectern.query.ParsedQuery;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the papers that match. */
@Command(name = "list", description = "Lists the papers that match.")
final class ListCommand implements Callable<Integer> {

  /** How papers are listed. */
  enum Format {
    TABLE,
    JSON,
    JSONL,
    CSV,
    IDS
  }

  private final Session session;

  @Mixin private QueryWords query;

  @Option(
      names = "--sort",
      paramLabel = "FIELD[:asc|desc]",
      description =
          "added, published, title, authors, comments, upvotes, seen, rating, relevance or place.")
  private @Nullable String sort;

  @Option(names = "--limit", paramLabel = "N", description = "At most so many papers.")
  private int limit = Integer.MAX_VALUE;

  @Option(names = "--offset", paramLabel = "N", description = "Leave out the first ones.")
  private int offset;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, json, jsonl, csv or ids.")
  private Format format = Format.TABLE;

  @Option(names = "--json", description = "The same as --format json.")
  private boolean json;

  ListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0 || offset < 0) {
      throw query.wrong("--limit and --offset take a number from 0.");
    }
    ParsedQuery parsed = query.parse(session);
    Sort order = order(parsed);
    try (Library library = session.existing()) {
      int[] all = Library.waitFor(library.search(parsed.query(), order)).papers();
      int from = Math.min(offset, all.length);
      int to = (int) Math.min((long) from + limit, all.length);
      print(library, Arrays.copyOfRange(all, from, to));
    }
    return 0;
  }

  private Sort order(ParsedQuery parsed) {
    if (sort != null) {
      return SortOption.parse(sort).orElseThrow(() -> query.wrong("Unknown --sort " + sort + "."));
    }
    return parsed.sort() == null ? Sort.DEFAULT : parsed.sort();
  }

  private void print(Library library, int[] papers) throws IOException {
    Console console = session.console();
    switch (json ? Format.JSON : format) {
      case TABLE -> ListOutput.table(console, library, papers);
      case JSON -> ListOutput.json(console.out(), library, papers);
      case JSONL -> ListOutput.jsonLines(console.out(), library, papers);
      case CSV -> ListOutput.csv(console.out(), library, papers);
      case IDS -> {
        for (int i = 0; i < papers.length; i++) {
          console.out().println(papers[i]);
        }
      }
    }
  }
}
