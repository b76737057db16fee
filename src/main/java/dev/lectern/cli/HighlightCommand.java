package dev.lectern.cli;

import dev.lectern.format.json.AnnotationJson;
import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.PaperDetails;
import dev.lectern.store.HighlightIntents;
import dev.lectern.store.Library;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Marks passages of a paper's title and abstract. */
@Command(name = "highlight", description = "Marks a passage of a paper, or lists what is marked.")
final class HighlightCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "ID|KEY", description = "The paper's number or citation key.")
  private String paper = "";

  @ArgGroup(multiplicity = "1")
  private Work work = new Work();

  @Option(
      names = "--occurrence",
      paramLabel = "N",
      description = "Which of several such passages, from 1; the title's come first.")
  private @Nullable Integer occurrence;

  @Option(
      names = "--color",
      paramLabel = "NAME",
      description = "yellow red green blue purple magenta orange gray.")
  private HighlightColor color = HighlightColor.YELLOW;

  @Option(names = "--comment", paramLabel = "TEXT", description = "What you think of it, Markdown.")
  private String comment = "";

  @Mixin private Layout layout;

  /** What is to be done. */
  static final class Work {
    @Option(
        names = "--quote",
        paramLabel = "TEXT",
        description = "The passage to mark, as printed or as shown.")
    private @Nullable String quote;

    @Option(names = "--list", description = "List the highlights; as JSON, W3C Web Annotations.")
    private boolean list;

    @Option(names = "--remove", paramLabel = "N", description = "Remove the Nth of the list.")
    private @Nullable Integer remove;
  }

  HighlightCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    try (Library library = session.existing()) {
      long number = Session.paper(library, paper);
      if (work.quote != null) {
        session.edit(
            library,
            HighlightIntents.add(number, work.quote, occurrence, color, comment),
            "Highlighted in %s.");
      } else if (work.remove != null) {
        session.edit(
            library, HighlightIntents.remove(number, work.remove), "Removed a highlight from %s.");
      } else if (work.list) {
        print(Library.waitFor(library.details(number)).orElseThrow());
      }
    }
    return 0;
  }

  private void print(PaperDetails details) {
    List<Highlight> highlights = details.highlights();
    if (layout.json()) {
      JsonOutput.value(
          session.console().out(),
          highlights.stream().map(h -> AnnotationJson.of(details.paper(), h)).toList());
      session.say("");
      return;
    }
    TextTable table = new TextTable(session.console(), List.of("", "COLOR", "QUOTE", "COMMENT"), 2);
    int position = 0;
    for (Highlight highlight : highlights) {
      table.row(
          List.of(
              String.valueOf(++position),
              highlight.color(),
              highlight.quote(),
              highlight.comment()));
    }
    table.end();
  }
}
