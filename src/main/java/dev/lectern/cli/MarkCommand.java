package dev.lectern.cli;

import dev.lectern.model.ReadingStatus;
import dev.lectern.query.ParsedQuery;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how far the user is with papers. */
@Command(name = "mark", description = "Sets status, star and rating of the papers that match.")
final class MarkCommand implements Callable<Integer> {

  private static final int BEST = 5;

  private final Session session;

  @Mixin private QueryWords query;

  @Option(
      names = "--status",
      paramLabel = "STATUS",
      description = "unread, toread, reading, read or skipped.")
  private @Nullable ReadingStatus status;

  @Option(names = "--star", description = "Give a star.")
  private boolean star;

  @Option(names = "--no-star", description = "Take the star.")
  private boolean noStar;

  @Option(names = "--rating", paramLabel = "0-5", description = "Rate; 0 takes the rating away.")
  private @Nullable Integer rating;

  MarkCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    check();
    Boolean starred = star || noStar ? star : null;
    ParsedQuery parsed = query.parseForEdit(session);
    try (Library library = session.existing()) {
      int[] papers = Session.papers(library, parsed.query());
      session.edit(library, Intents.mark(papers, status, starred, rating), "Marked %s.");
    }
    return 0;
  }

  private void check() {
    if (status == null && rating == null && !star && !noStar) {
      throw query.wrong("Nothing to do: name --status, --star, --no-star or --rating.");
    }
    if (star && noStar) {
      throw query.wrong("--star and --no-star exclude each other.");
    }
    if (rating != null && (rating < 0 || rating > BEST)) {
      throw query.wrong("--rating takes a number from 0 to 5.");
    }
  }
}
