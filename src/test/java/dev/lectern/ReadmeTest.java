package dev.lectern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.cli.Commands;
import dev.lectern.cli.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/**
 * Who reads the README finds every package and every command there, and what it tells to run is
 * run.
 */
class ReadmeTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
  private static final Path SOURCES = Path.of("src/main/java/dev/lectern");

  @Test
  void namesEveryPackage() throws IOException {
    assertThat(packages()).isNotEmpty();
    assertThat(readme()).contains(packages().stream().map(name -> "| `" + name + "` |").toList());
  }

  @Test
  void namesEveryCommand() throws IOException {
    String readme = readme();
    List<String> commands = commands(commandLine()).toList();
    assertThat(commands)
        .contains("import", "export")
        .allSatisfy(command -> assertThat(readme).containsPattern("`" + command + "[` ]"));
  }

  @Test
  void tellsToRunWhatTheContinuousIntegrationRuns() throws IOException {
    String ci = Files.readString(Path.of(".ci/run"));
    for (String command : List.of("mvn verify", "mvn -q package -DskipTests")) {
      assertThat(readme()).contains(command);
      assertThat(ci).contains("\n" + command + "\n");
    }
    assertThat(ci.indexOf("\nmvn verify\n")).isEqualTo(ci.indexOf("\nmvn "));
  }

  @Test
  void linksOnlyToWhatIsThere() throws IOException {
    List<String> links = LINK.matcher(readme()).results().map(link -> link.group(1)).toList();
    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(Path.of(link)).exists());
  }

  private static List<String> packages() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> SOURCES.relativize(file.getParent()).toString().replace('/', '.'))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> commands(CommandLine parent) {
    return parent.getSubcommands().values().stream()
        .flatMap(child -> Stream.concat(Stream.of(spoken(child)), commands(child)));
  }

  /** The command as one types it after the name of the program. */
  private static String spoken(CommandLine command) {
    return command.getCommandSpec().qualifiedName().replaceFirst("^lectern ", "");
  }

  private static CommandLine commandLine() {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console =
        new Console(
            nowhere, nowhere, OutputStream.nullOutputStream(), false, false, null, Map.of());
    return Commands.of(console, (library, files, samples) -> {});
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"), UTF_8);
  }
}
