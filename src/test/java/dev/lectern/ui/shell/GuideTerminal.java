package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.cli.Commands;
import dev.lectern.cli.Console;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** A terminal in which commands are run on a library, one below the other. */
final class GuideTerminal {

  private final StringBuilder shown = new StringBuilder();
  private final Path library;

  GuideTerminal(Path library) {
    this.library = library;
  }

  /** Runs a command, and shows what was typed and what it says. */
  GuideTerminal run(String... words) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    Map<String, String> env = Map.of("LECTERN_LIBRARY", library.toString(), "COLUMNS", "90");
    Console console =
        new Console(out, out, OutputStream.nullOutputStream(), true, false, null, env);
    assertThat(Commands.run(console, (file, files, samples) -> {}, words)).isZero();
    out.flush();
    shown.append("$ lectern ").append(typed(words)).append('\n').append(said).append('\n');
    return this;
  }

  private static String typed(String... words) {
    return Stream.of(words)
        .map(word -> word.matches("[\\w:.-]+") ? word : "'" + word + "'")
        .collect(Collectors.joining(" "));
  }

  Scene scene() {
    Label text = new Label(shown.toString().strip());
    text.setFont(Font.font("monospace", 14));
    text.setPadding(new Insets(16));
    return new Scene(new StackPane(text), Color.WHITE);
  }
}
