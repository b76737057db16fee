package dev.lectern.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ChildJvm;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while a note is typed: all that it says is saved is there. */
class NoteKillTest {

  private static final int SAVES = 2;

  @TempDir Path folder;

  @Test
  void savesWithoutAPauseAndLosesNothingThatItCalledSaved() throws IOException {
    int paper;
    Path file;
    try (Library library = SmallLibrary.open(folder)) {
      paper = SmallLibrary.paper(library, "teacups");
      file = library.file();
    }
    Process typer =
        ChildJvm.start(
            folder.resolve("native"),
            List.of(),
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
            NoteTyper.class.getName(),
            file.toString(),
            String.valueOf(paper));
    int kept = 0;
    try (BufferedReader said = typer.inputReader(StandardCharsets.UTF_8)) {
      for (int save = 0; save < SAVES; save++) {
        String line = said.readLine();
        assertThat(line).as("the typer goes on").isNotNull();
        kept = Integer.parseInt(line);
      }
    } finally {
      typer.destroyForcibly().onExit().join();
    }
    try (Library library = Library.openExisting(file, Origin.WINDOW)) {
      assertThat(kept).isPositive();
      assertThat(SmallLibrary.details(library, "teacups").note()).matches("x{" + kept + ",}");
    }
  }
}
