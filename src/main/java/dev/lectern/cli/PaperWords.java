package dev.lectern.cli;

import dev.lectern.query.QueryParser;
import dev.lectern.store.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The one paper that a command is about, named or found. */
final class PaperWords {

  @Spec(Target.MIXEE)
  private CommandSpec command;

  @Parameters(
      paramLabel = "ID|KEY|QUERY",
      arity = "1..*",
      description = "The paper's number, its citation key, or a query that it alone matches.")
  private List<String> words = new ArrayList<>();

  /** The paper's number. A lone word is never searched as text: it may be a mistyped key. */
  long find(Library library) {
    QueryWords.refuseOptions(command, words);
    String typed = String.join(" ", words);
    OptionalLong named = Library.waitFor(library.find(typed));
    if (named.isPresent() || words.size() == 1 && !typed.matches("(?s).*[:\\s].*")) {
      return named.orElseThrow(
          () -> new Failure("there is no paper " + typed + "; see lectern list"));
    }
    int[] papers = Session.papers(library, QueryParser.parse(typed).query());
    if (papers.length != 1) {
      throw new Failure(
          "%s match %s; this command takes one"
              .formatted(Counts.of(papers.length, "paper"), typed));
    }
    return papers[0];
  }
}
