package dev.lectern.cli;

import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.store.Library;
import dev.lectern.store.MergeIntents;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes two papers apart that were taken for one. */
@Command(
    name = "split",
    description =
        "Takes what one digest says of a paper out of it again: to the paper it came from, or to a"
            + " new one.")
final class SplitCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "ID", description = "The paper's number or citation key.")
  private String paper = "";

  @Option(
      names = "--digest",
      paramLabel = "ID",
      required = true,
      description = "The digest that shows another paper.")
  private long digest;

  SplitCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      long number = Session.paper(library, paper);
      Commit commit =
          Library.waitFor(library.apply(MergeIntents.split(number, digest))).orElseThrow();
      String apart =
          papers(commit.change()).map(p -> "paper " + p).collect(Collectors.joining(", "));
      session.say("Split paper %d: digest %d shows %s.".formatted(number, digest, apart));
    }
    return 0;
  }

  private static Stream<Long> papers(Change change) {
    return switch (change) {
      case Change.Batch batch -> batch.changes().stream().flatMap(SplitCommand::papers);
      case Change.Regroup regroup -> Stream.of(regroup.to());
      default -> Stream.empty();
    };
  }
}
