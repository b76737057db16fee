package dev.lectern.cli;

import dev.lectern.format.BibliographyWriter;
import dev.lectern.format.ExportEntry;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.format.reference.ReferenceStyles;
import dev.lectern.format.reference.ReferenceWriter;
import dev.lectern.format.reference.UnknownStyleException;
import dev.lectern.model.ListedPlace;
import dev.lectern.model.ReadingList;
import dev.lectern.query.ParsedQuery;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes papers in the formats of other programs. */
@Command(name = "export", description = "Writes the papers that match as a bibliography or a page.")
final class ExportCommand implements Callable<Integer> {

  private static final int STEP = 1_000;

  private final Session session;

  @Mixin private QueryWords query;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      converter = ExportFormatName.class,
      completionCandidates = ExportFormatCodes.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private ExportFormat format = ExportFormat.BIBTEX;

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "PART",
      description = "abstract,notes,tags,highlights,places: what goes along; JSON has all.")
  private List<ExportPart> parts = List.of();

  @Option(
      names = "--list",
      paramLabel = "NAME",
      description = "Only the papers of this reading list, in its order, with who presents them.")
  private @Nullable String list;

  @Option(names = "--ascii", description = "Letters beyond ASCII as TeX commands, in TeX formats.")
  private boolean ascii;

  @Option(
      names = "--sender",
      paramLabel = "NAME",
      description = "To whom a JSON file attributes notes and highlights; else the user's name.")
  private String sender = System.getProperty("user.name", "");

  @Option(
      names = "--style",
      paramLabel = "CSL",
      description =
          "References in a citation style, for text, markdown and html: apa, ieee, nature, chicago,"
              + " acm, vancouver, mla or a .csl file.")
  private @Nullable String style;

  @Option(
      names = "--no-check",
      description = "Does not read the file of --output again to compare it with the library.")
  private boolean unchecked;

  @Option(names = "--output", paramLabel = "FILE", description = "Where to; else standard output.")
  private @Nullable Path output;

  ExportCommand(Session session) {
    this.session = session;
  }

  /** What is to be written: papers in their order, and their places on reading lists. */
  record Selection(int[] papers, ListPlaces places, ExportOptions options) {}

  @Override
  public Integer call() throws IOException {
    ParsedQuery parsed = query.parse(session);
    Sort order = parsed.sort() == null ? Sort.DEFAULT : parsed.sort();
    try (Library library = session.existing()) {
      int[] found = Library.waitFor(library.search(parsed.query(), order)).papers();
      Selection selection = list == null ? anyList(library, found) : oneList(library, list, found);
      if (output == null) {
        write(session.console().out(), library, selection);
      } else {
        WholeFile.write(output, out -> write(out, library, selection));
        String papers = Counts.of(selection.papers().length, "paper");
        session.say("Exported " + papers + " to " + output + ".");
        if (!unchecked) {
          new ExportCheck(library, format, selection).of(output).forEach(session::say);
        }
      }
    }
    return 0;
  }

  private Selection oneList(Library library, String name, int[] found) {
    ReadingList wanted = ListsShowCommand.find(library, name);
    ListPlaces places = ListPlaces.on(library, List.of(wanted));
    return new Selection(places.inOrder(found), places, options(wanted.name()));
  }

  private Selection anyList(Library library, int[] found) {
    boolean placed = format == ExportFormat.JSON || parts.contains(ExportPart.PLACES);
    List<ReadingList> lists = placed ? Library.waitFor(library.lists()) : List.of();
    return new Selection(found, ListPlaces.on(library, lists), options(null));
  }

  private ExportOptions options(@Nullable String title) {
    return new ExportOptions(title, Set.copyOf(parts), ascii, sender);
  }

  private void write(PrintWriter out, Library library, Selection selection) throws IOException {
    AtomicInteger done = new AtomicInteger();
    int total = selection.papers().length;
    try (ProgressBar bar = new ProgressBar(session.console())) {
      BibliographyWriter writer = writer(out, selection, bar);
      PaperReads.details(
          library,
          selection.papers(),
          out::checkError,
          paper -> {
            List<ListedPlace> places = selection.places().of(paper.paper().id());
            writer.write(new ExportEntry(paper, places));
            if (done.incrementAndGet() % STEP == 0) {
              bar.show(done.get(), total, "papers");
            }
          });
      writer.end();
    }
  }

  private BibliographyWriter writer(PrintWriter out, Selection selection, ProgressBar bar)
      throws IOException {
    if (style == null) {
      return format.open(out, selection.options());
    }
    int total = selection.papers().length;
    try {
      return new ReferenceWriter(
          out,
          selection.options(),
          ReferenceStyles.find(style),
          kind(),
          done -> bar.show(done, total, "references"),
          out::checkError);
    } catch (UnknownStyleException unknown) {
      throw new Failure(unknown.getMessage());
    }
  }

  private ReferenceWriter.Kind kind() {
    return switch (format) {
      case TEXT -> ReferenceWriter.Kind.TEXT;
      case MARKDOWN -> ReferenceWriter.Kind.MARKDOWN;
      case HTML -> ReferenceWriter.Kind.HTML;
      default ->
          throw new Failure(
              "a citation style goes with --format text, markdown or html, not " + format.code());
    };
  }
}
