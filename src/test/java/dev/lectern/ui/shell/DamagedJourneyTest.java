package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.Notification;
import dev.lectern.FxExtension;
import dev.lectern.model.Origin;
import dev.lectern.query.Query;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A library of which a value cannot be read, in the window. */
@ExtendWith(FxExtension.class)
class DamagedJourneyTest {

  @TempDir Path folder;

  @Test
  void showsWhatIsReadableAndSaysOnceWhatIsToBeDone() throws Exception {
    long papers;
    try (Library library = SmallLibrary.open(folder)) {
      papers = Library.waitFor(library.count(new Query.Everything()));
    }
    Path file = folder.resolve("library.db");
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement s = c.createStatement()) {
      s.execute("UPDATE papers SET fields = substr(fields, 2) WHERE id IN (1, 2)");
    }
    try (Desk desk = Desk.on(folder, Library.open(file, Origin.WINDOW))) {
      assertThat(desk.table().getItems()).hasSize((int) papers);
      desk.await("it says what is to be done", () -> desk.isThere(".notice"));
      assertThat(
              FxExtension.get(() -> desk.find(".notice").map(DamagedJourneyTest::words).toList()))
          .singleElement()
          .asString()
          .contains("of papers cannot be read in its column fields")
          .contains("lectern check --repair");
      desk.await(
          "the papers are shown as damaged",
          () ->
              desk.find(".paper-byline")
                      .filter(n -> ((Label) n).getText().startsWith("Damaged"))
                      .count()
                  == 2);
    }
  }

  private static String words(Node notice) {
    return ((Notification) notice).getMessage();
  }
}
