package dev.lectern.cli;

import dev.lectern.intake.Importer;

/** One line on standard error that says how far an import is; nothing where no person sees it. */
final class ProgressBar implements AutoCloseable {

  private static final int CELLS = 20;
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;

  ProgressBar(Console console) {
    this.console = console;
  }

  void show(Importer.Progress progress) {
    if (!console.progress()) {
      return;
    }
    int full = progress.files() == 0 ? 0 : CELLS * progress.filesDone() / progress.files();
    String line =
        "[%s%s] %d of %d  %s  %s"
            .formatted(
                "#".repeat(full),
                ".".repeat(CELLS - full),
                progress.filesDone(),
                progress.files(),
                Counts.of(progress.papers(), "paper"),
                TextTable.oneLine(progress.current()));
    console.err().print(CLEAR + DisplayWidth.fit(line, console.width() - 1));
    console.err().flush();
  }

  @Override
  public void close() {
    if (console.progress()) {
      console.err().print(CLEAR);
      console.err().flush();
    }
  }
}
