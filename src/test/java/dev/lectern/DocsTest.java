package dev.lectern;

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
 * Who reads the docs finds every package, every command and every profile there; every link leads
 * somewhere, and what the README tells to run is run.
 */
class DocsTest {

  private static final Path README = Path.of("README.md");
  private static final Path SOURCES = Path.of("src/main/java/dev/lectern");
  private static final Pattern PROFILE =
      Pattern.compile("<profile>\\s*(?:<!--.*?-->\\s*)?<id>([a-z]+)</id>(?!\\s*<activation>)");

  @Test
  void namesEveryPackage() throws IOException {
    String page = Pages.read(Pages.DOCS.resolve("packages.md"));
    assertThat(packages()).isNotEmpty();
    assertThat(page).contains(packages().stream().map(name -> "| `" + name + "` |").toList());
  }

  @Test
  void namesEveryCommand() {
    String page = Pages.read(Pages.DOCS.resolve("commands.md"));
    List<String> commands = commands(commandLine()).toList();
    assertThat(commands)
        .contains("import", "export")
        .allSatisfy(command -> assertThat(page).containsPattern("`" + command + "[` ]"));
  }

  @Test
  void namesEveryProfileThatSomebodyHasToChoose() {
    List<String> profiles =
        PROFILE.matcher(Pages.read(Path.of("pom.xml"))).results().map(id -> id.group(1)).toList();
    assertThat(profiles).contains("consumers", "fuzz", "crash", "bench", "format");
    assertThat(profiles)
        .allSatisfy(
            profile -> {
              assertThat(Pages.read(README)).contains("-P" + profile);
              assertThat(Pages.read(Pages.DOCS.resolve("building.md"))).contains("-P" + profile);
            });
  }

  @Test
  void tellsToRunWhatTheContinuousIntegrationRuns() throws IOException {
    String ci = Files.readString(Path.of(".ci/run"));
    for (String command : List.of("mvn verify", "mvn -q package -DskipTests")) {
      assertThat(Pages.read(README)).contains(command);
      assertThat(ci).contains("\n" + command + "\n");
    }
    assertThat(ci.indexOf("\nmvn verify\n")).isEqualTo(ci.indexOf("\nmvn "));
  }

  @Test
  void linksOnlyToWhatIsThere() {
    assertThat(Pages.all()).contains(README, Pages.DOCS.resolve("safety.md"));
    assertThat(Pages.links(README)).isNotEmpty();
    assertThat(Pages.all().stream().flatMap(page -> Pages.links(page).stream()))
        .allSatisfy(link -> assertThat(link.target()).exists())
        .filteredOn(link -> !link.heading().isEmpty())
        .allSatisfy(link -> assertThat(Pages.headings(link.target())).contains(link.heading()));
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
}
