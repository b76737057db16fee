package dev.lectern.cli;

import dev.lectern.format.ExportPart;
import dev.lectern.format.bibtex.BibtexWriter;
import dev.lectern.query.ParsedQuery;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes papers in the formats of other programs. */
@Command(name = "export", description = "Writes the papers that match as BibTeX or JSON.")
final class ExportCommand implements Callable<Integer> {

  /** What papers can be written as. */
  enum Format {
    BIBTEX,
    JSON
  }

  private final Session session;

  @Mixin private QueryWords query;

  @Option(names = "--format", required = true, paramLabel = "F", description = "bibtex or json.")
  private Format format = Format.BIBTEX;

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "PART",
      description = "abstract,notes,tags,highlights: what goes along in BibTeX; JSON has all.")
  private List<ExportPart> parts = List.of();

  @Option(
      names = "--list",
      paramLabel = "NAME",
      description = "Only the papers of this reading list, in its order.")
  private @Nullable String list;

  @Option(names = "--output", paramLabel = "FILE", description = "Where to; else standard output.")
  private @Nullable Path output;

  ExportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    ParsedQuery parsed = query.parse(session);
    Sort order = parsed.sort() == null ? Sort.DEFAULT : parsed.sort();
    try (Library library = session.existing()) {
      int[] found = Library.waitFor(library.search(parsed.query(), order)).papers();
      int[] papers = list == null ? found : inOrderOf(library, list, found);
      if (output == null) {
        write(session.console().out(), library, papers);
      } else {
        WholeFile.write(output, out -> write(out, library, papers));
        session.say("Exported " + Counts.of(papers.length, "paper") + " to " + output + ".");
      }
    }
    return 0;
  }

  /** Those of the papers that are on the list, as it has them. */
  private static int[] inOrderOf(Library library, String list, int[] papers) {
    Set<Integer> found = IntStream.of(papers).boxed().collect(Collectors.toSet());
    return Library.waitFor(library.entries(ListsShowCommand.find(library, list))).stream()
        .mapToInt(entry -> (int) entry.paper().id())
        .filter(found::contains)
        .toArray();
  }

  private void write(PrintWriter out, Library library, int[] papers) throws IOException {
    switch (format) {
      case JSON -> ListOutput.json(out, library, papers);
      case BIBTEX -> {
        Set<ExportPart> with = EnumSet.noneOf(ExportPart.class);
        with.addAll(parts);
        BibtexWriter bibtex = new BibtexWriter(out);
        PaperReads.details(library, papers, out::checkError, paper -> bibtex.write(paper, with));
      }
    }
  }
}
