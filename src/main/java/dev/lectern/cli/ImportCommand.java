package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.intake.ImportReport;
import dev.lectern.intake.Importer;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings digests into the library. */
@Command(
    name = "import",
    description = "Imports digests: files, folders with all that is in them, - for standard input.")
final class ImportCommand implements Callable<Integer> {

  private final Session session;

  @Option(names = "--json", description = "Write the report as JSON.")
  private boolean json;

  @Option(names = "--dry-run", description = "Say what would come in, and keep nothing.")
  private boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      description = "The files' format; else found out.")
  private @Nullable String format;

  @Option(
      names = "--yes",
      description = "Import also what is of another format or mostly reads as nonsense.")
  private boolean yes;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, folders or -.")
  private List<Path> paths = List.of();

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (dryRun && !Files.exists(session.libraryFile())) {
      try (TemporaryFolder folder = TemporaryFolder.make();
          Library library = Library.open(folder.file("library.db"), Origin.CLI)) {
        return run(library);
      }
    }
    try (Library library = session.made()) {
      return run(library);
    }
  }

  private Importer.Options options() {
    Importer.Options options = new Importer.Options(dryRun, format);
    return yes ? options.wanted() : options;
  }

  private int run(Library library) {
    ImportReport report;
    try (ProgressBar bar = new ProgressBar(session.console())) {
      report = new Importer(library).run(paths, options(), bar::show);
    }
    if (json) {
      JsonOutput.value(session.console().out(), ImportOutput.json(report));
      session.say("");
    } else {
      ImportOutput.print(session, report);
    }
    ImportOutput.warn(session, report);
    return report.anyFailed() ? 1 : 0;
  }
}
