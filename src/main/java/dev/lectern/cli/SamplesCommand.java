package dev.lectern.cli;

import dev.lectern.intake.Importer;
import dev.lectern.intake.SampleDigests;
import dev.lectern.model.Origin;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.settings.Desktop;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows the digests that come with the app, in a library that is thrown away afterwards. */
@Command(
    name = "samples",
    description = {
      "Shows sample digests in a throw-away library: in the window, or here without a display.",
      "Your own library is not touched."
    })
final class SamplesCommand implements Callable<Integer> {

  private final Session session;

  SamplesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Optional<String> missing = Desktop.missing();
    if (missing.isEmpty()) {
      return LecternCommand.openWindow(session, List.of(), true);
    }
    session.warn(missing.get());
    try (TemporaryFolder folder = TemporaryFolder.make();
        Library library = Library.open(folder.file("samples.db"), Origin.CLI)) {
      List<Path> files = SampleDigests.copyTo(folder.path());
      new Importer(library).run(files, Importer.Options.DEFAULT, progress -> {});
      Sort newest = Sort.natural(Sort.By.PUBLISHED);
      int[] papers = Library.waitFor(library.search(new Query.Everything(), newest)).papers();
      ListOutput.table(session.console(), library, papers);
    }
    return 0;
  }
}
