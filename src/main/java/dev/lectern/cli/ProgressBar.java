package dev.lectern.cli;

import dev.lectern.intake.Importer;
import dev.lectern.text.Invisible;
import java.io.PrintWriter;

/** One line on standard error that says how far long work is; nothing where no person sees it. */
final class ProgressBar implements AutoCloseable {

  private static final int CELLS = 20;
  private static final String CLEAR = "\r\u001b[K";

  private final Console console;

  ProgressBar(Console console) {
    this.console = console;
  }

  void show(Importer.Progress progress) {
    String papers = Counts.of(progress.papers(), "paper");
    String file = TextTable.oneLine(progress.current());
    show(progress.filesDone(), progress.files(), papers + "  " + file);
  }

  /** Shows that {@code done} of {@code total} things are done, and of what. */
  void show(int done, int total, String what) {
    if (!console.progress()) {
      return;
    }
    int full = total == 0 ? 0 : (int) ((long) CELLS * done / total);
    String line =
        "[%s%s] %d of %d  %s"
            .formatted("#".repeat(full), ".".repeat(CELLS - full), done, total, what);
    print(CLEAR + DisplayWidth.fit(Invisible.shown(line), console.width() - 1));
  }

  @Override
  public void close() {
    if (console.progress()) {
      print(CLEAR);
    }
  }

  private void print(String line) {
    PrintWriter terminal = Console.verbatim(console.err());
    terminal.print(line);
    terminal.flush();
  }
}
