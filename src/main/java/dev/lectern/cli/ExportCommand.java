package dev.lectern.cli;

import dev.lectern.export.ExportCheck;
import dev.lectern.export.PaperExport;
import dev.lectern.export.Selection;
import dev.lectern.export.WholeFile;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.ExportOptions;
import dev.lectern.format.ExportPart;
import dev.lectern.format.reference.ReferenceStyle;
import dev.lectern.format.reference.ReferenceStyles;
import dev.lectern.format.reference.UnknownStyleException;
import dev.lectern.query.ParsedQuery;
import dev.lectern.query.Sort;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes papers in the formats of other programs. */
@Command(name = "export", description = "Writes the papers that match as a bibliography or a page.")
final class ExportCommand implements Callable<Integer> {

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
      description =
          "abstract,notes,tags,highlights,places,files: what goes along; JSON has all but files.")
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

  @Override
  public Integer call() throws IOException {
    ParsedQuery parsed = query.parse(session);
    Sort order = parsed.sort() == null ? Sort.DEFAULT : parsed.sort();
    try (Library library = session.existing()) {
      int[] found = Library.waitFor(library.search(parsed.query(), order)).papers();
      Selection selection = selection(library, found);
      PaperExport export = new PaperExport(library, selection, format, style());
      if (output == null) {
        Console console = session.console();
        // A file is written as it is; only a person is shown less.
        write(console.human() ? console.out() : Console.verbatim(console.out()), export);
      } else {
        WholeFile.write(output, out -> write(out, export));
        String papers = Counts.of(selection.papers().length, "paper");
        session.say("Exported " + papers + " to " + output + ".");
        if (!unchecked) {
          new ExportCheck(library, format, selection).of(output).forEach(session::say);
        }
      }
    }
    return 0;
  }

  private Selection selection(Library library, int[] found) {
    ExportOptions options = new ExportOptions(null, Set.copyOf(parts), ascii, sender);
    if (list != null) {
      return Selection.ofList(library, ListsShowCommand.find(library, list), found, options);
    }
    boolean placed = format == ExportFormat.JSON || parts.contains(ExportPart.PLACES);
    return Selection.of(library, found, options, placed);
  }

  private @Nullable ReferenceStyle style() throws IOException {
    if (style == null) {
      return null;
    }
    if (!PaperExport.takesStyle(format)) {
      throw new Failure(
          "a citation style goes with --format text, markdown or html, not " + format.code());
    }
    try {
      return ReferenceStyles.find(style);
    } catch (UnknownStyleException unknown) {
      throw new Failure(unknown.getMessage());
    }
  }

  private void write(PrintWriter out, PaperExport export) throws IOException {
    try (ProgressBar bar = new ProgressBar(session.console())) {
      export.write(
          out,
          (done, total, references) -> bar.show(done, total, references ? "references" : "papers"),
          out::checkError);
    }
  }
}
