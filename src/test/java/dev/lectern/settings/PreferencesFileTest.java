package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {

  @TempDir Path folder;

  private PreferencesFile preferences;

  @BeforeEach
  void inAFolderThatIsNotYetThere() {
    preferences = new PreferencesFile(folder.resolve("lectern/preferences.json"));
  }

  @Test
  void hasTheDefaultsBeforeAnythingWasChosen() {
    assertThat(preferences.read()).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    Preferences chosen =
        Preferences.DEFAULT
            .withTheme(Theme.DARK)
            .withWindow(new WindowPlace(-20, 40, 1200, 800.5, true))
            .withSplits(Map.of("papers", List.of(0.25, 0.7)))
            .withFolded(Set.of("narrow"))
            .withChoices(Map.of("reader.size", "17"));
    preferences.write(Preferences.DEFAULT);
    preferences.write(chosen);
    assertThat(preferences.read()).isEqualTo(chosen);
    assertThat(Files.readString(preferences.file())).contains("\"dark\"");
    assertThat(preferences.file().getParent().toFile().list()).containsExactly("preferences.json");
  }

  @Test
  void isTheSameFileWhereItSaysTheSame() throws IOException {
    List<String> names = IntStream.rangeClosed(10, 60).mapToObj(n -> "choice " + n).toList();
    Map<String, String> choices = new HashMap<>();
    names.reversed().forEach(name -> choices.put(name, "yes"));
    Map<String, List<Double>> splits = new HashMap<>();
    names.forEach(name -> splits.put(name, List.of(0.5)));
    preferences.write(
        Preferences.DEFAULT
            .withChoices(choices)
            .withFolded(new HashSet<>(names))
            .withSplits(splits));
    assertThat(
            Pattern.compile("choice (\\d\\d)")
                .matcher(Files.readString(preferences.file()))
                .results()
                .map(MatchResult::group))
        .containsExactlyElementsOf(Stream.of(names, names, names).flatMap(List::stream).toList());
  }

  @Test
  void readsWhatAnotherVersionWrote() throws IOException {
    write("{\"theme\": \"light\", \"zoom\": 1.5}");
    assertThat(preferences.read()).isEqualTo(Preferences.DEFAULT.withTheme(Theme.LIGHT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1, 2]",
        "{\"theme\": \"mauve\"}",
        "{\"window\": {\"x\": 1, \"y\": 1, \"width\": -5, \"height\": 10}}",
        "{\"splits\": {\"papers\": null}}",
        "{\"folded\": [null]}",
        "{\"choices\": {\"reader.size\": null}}",
        "{\"splits\": {\"papers\": [0.5, null]}}",
        "{\"window\": 5}",
        "{\"window\": {\"x\": 1, \"y\": 1, \"width\": 800}}",
        "{\"theme\": [\"dark\"]}",
        "{\"choices\": {\"reader.size\": 17}}",
      })
  void keepsADamagedFileAsideAndStartsAfresh(String damaged) throws IOException {
    write(damaged);
    assertThat(preferences.read()).isEqualTo(Preferences.DEFAULT);
    assertThat(preferences.file()).doesNotExist();
    Path aside = preferences.file().resolveSibling("preferences.json.damaged");
    assertThat(aside).hasContent(damaged);
  }

  @Test
  void survivesAFileThatIsNotUtf8() throws IOException {
    Files.createDirectories(preferences.file().getParent());
    Files.write(preferences.file(), new byte[] {'"', (byte) 0xff, (byte) 0xfe});
    assertThat(preferences.read()).isEqualTo(Preferences.DEFAULT);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(preferences.file().getParent());
    Files.writeString(preferences.file(), text);
  }
}
