package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.AttachmentIntents;
import dev.lectern.store.Library;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.SmallLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a stranger's text shows as, in every part of the window that shows it. */
@ExtendWith(FxExtension.class)
class VisibleTextTest {

  private static final String EVIL = "x\u001B[31m\u202Egnp.\u2066\u200B\u3164";

  @TempDir Path folder;

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append("\\u%04x".formatted(c)));
    return out.toString();
  }

  private Path pack() throws IOException {
    String pack =
        """
        [{"uuid":"3f2504e0-4f89-11d3-9a0c-0305e82c3301","readableTitle":"T","title":"Unseen X",
        "names":[{"given":"Given X","family":"Family X"}],"abstract":"Abstract X words",
        "tags":["tagX"],"note":"Note X","sender":"Sender X","organization":{"slug":"s","name":"Org X"},
        "venueDetails":{"name":"Journal X"},"places":[{"list":{"name":"Sent X"}}],
        "linkDetails":[{"role":"page","url":"javascript:X"},{"role":"page","url":"https://example.org/"}]}]
        """;
    return Files.writeString(folder.resolve("pack\u202E.json"), pack.replace("X", escaped(EVIL)));
  }

  @Test
  void nothingTurnsRoundOrHides() throws IOException {
    Path pack = pack();
    Library library = SmallLibrary.open(folder);
    try (Desk desk = Desk.on(folder, library)) {
      FxExtension.run(() -> desk.window().importFiles(List.of(pack)));
      desk.await(
          "it came in",
          () ->
              library
                      .search(QueryParser.parse("unseen").query(), Sort.DEFAULT)
                      .join()
                      .papers()
                      .length
                  == 1);
      int paper = SmallLibrary.paper(library, "unseen");
      Path file = Files.writeString(folder.resolve("paper\u202Efdp.exe"), "%PDF");
      library.apply(AttachmentIntents.attach(library.file(), paper, List.of(file))).join();
      FxExtension.run(() -> desk.window().navigator().showPaper(paper));
      desk.await("it is read", () -> shown(desk).stream().anyMatch(t -> t.contains("Family x")));
      desk.await("its file is shown", () -> shown(desk).stream().anyMatch(t -> t.contains("exe")));
      List<String> all = FxExtension.get(() -> shown(desk));
      assertThat(all).anyMatch(text -> text.contains("⟨U+202E⟩"));
      assertThat(all).anyMatch(text -> text.contains("example.org"));
      assertThat(all).allSatisfy(text -> assertThat(Invisible.shown(text)).isEqualTo(text));
    }
  }

  private static List<String> shown(Desk desk) {
    List<String> texts = new ArrayList<>();
    collect(desk.scene().getRoot(), texts);
    return texts;
  }

  /** All but fields, in which a person edits the text as it is. */
  private static void collect(Node node, List<String> texts) {
    if (node instanceof TextInputControl || !node.isVisible()) {
      return;
    }
    add(texts, node.getAccessibleText());
    switch (node) {
      case Labeled labeled -> add(texts, labeled.getText());
      case Text text -> add(texts, text.getText());
      default -> {}
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      add(texts, control.getTooltip().getText());
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }

  private static void add(List<String> texts, String text) {
    if (text != null) {
      texts.add(text);
    }
  }
}
