package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.ExportFormat;
import dev.lectern.format.ExportPart;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.Link;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperField;
import dev.lectern.model.PossibleDuplicate.Why;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.FacetClause.Facet;
import dev.lectern.query.Sort;
import dev.lectern.settings.Theme;
import dev.lectern.store.UnkeptDigest;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TextTest {

  private static final Path WORDS = Path.of("src/main/resources/dev/lectern/ui/text.properties");
  private static final Path WINDOW = Path.of("src/main/java/dev/lectern");

  /** A key stands in the code as a string of its own; one that ends with a dot or dash goes on. */
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z-]*)\"");

  private static final Properties words = new Properties();
  private static Set<String> literals;

  @BeforeAll
  static void readBoth() throws IOException {
    try (Reader reader = Files.newBufferedReader(WORDS)) {
      words.load(reader);
    }
    try (Stream<Path> files = Files.walk(WINDOW)) {
      List<Path> sources =
          files
              .filter(f -> f.toString().contains("ui") || f.endsWith("App.java"))
              .filter(f -> f.toString().endsWith(".java"))
              .toList();
      literals = new TreeSet<>();
      for (Path source : sources) {
        LITERAL
            .matcher(Files.readString(source))
            .results()
            .map(r -> r.group(1))
            .forEach(literals::add);
      }
    }
  }

  @Test
  void everyKeyInTheCodeHasItsWords() {
    List<String> groups =
        words.stringPropertyNames().stream()
            .map(key -> key.substring(0, key.indexOf('.') + 1))
            .toList();
    List<String> whole =
        literals.stream()
            .filter(key -> groups.contains(key.substring(0, key.indexOf('.') + 1)))
            .filter(key -> !key.endsWith(".") && !key.endsWith("-"))
            .filter(key -> !key.endsWith(".properties"))
            .toList();
    assertThat(words.stringPropertyNames()).containsAll(whole);
    assertThat(whole).hasSizeGreaterThan(80);
  }

  @Test
  void noWordsAreUnused() {
    Set<String> open =
        literals.stream()
            .filter(k -> k.endsWith(".") || k.endsWith("-"))
            .collect(Collectors.toSet());
    List<String> unused =
        words.stringPropertyNames().stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> open.stream().noneMatch(key::startsWith))
            .toList();
    assertThat(unused).isEmpty();
  }

  @Test
  void everyValueOfAnEnumThatIsShownHasItsWords() {
    Stream<String> keys =
        Stream.of(
                Arrays.stream(ReadingStatus.values()).map(s -> "status." + s.code()),
                Arrays.stream(ReadingStatus.values()).map(s -> "menu.mark-" + s.code()),
                Arrays.stream(Sort.By.values()).map(s -> "sort." + s.code()),
                Arrays.stream(Link.Role.values()).map(r -> "link." + r.name()),
                Arrays.stream(Keys.values()).map(k -> "keys." + k.name()),
                Arrays.stream(ExportPart.values()).map(p -> "export.part-" + p.code()),
                Arrays.stream(ExportFormat.values()).map(f -> "export.about-" + f.code()),
                Arrays.stream(HighlightColor.values()).map(c -> "color." + c.code()),
                Arrays.stream(PaperField.values()).map(f -> "field." + f.name()),
                Arrays.stream(Why.values()).map(w -> "duplicates.why-" + w.code()),
                small("lists.part-", Places.Part.values()),
                small("history.origin-", Origin.values()),
                small("facets.", Facet.values()),
                small("trash.cost-", UnkeptDigest.Reason.values()),
                small("theme.", Theme.values()))
            .flatMap(s -> s);
    assertThat(words.stringPropertyNames()).containsAll(keys.toList());
  }

  private static Stream<String> small(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(each -> prefix + each.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void everyPatternCanBeFilledIn() {
    for (String key : words.stringPropertyNames()) {
      int places =
          (int)
              Pattern.compile("\\{(\\d)")
                  .matcher(words.getProperty(key))
                  .results()
                  .map(MatchResult::group)
                  .distinct()
                  .count();
      Object[] values = Stream.generate(() -> 1).limit(places).toArray();
      assertThat(Text.of(key, values)).doesNotContain("{", "}");
    }
  }

  @Test
  void countsOneAndManyDifferently() {
    assertThat(Text.of("papers.count", 1)).isEqualTo("1 paper");
    assertThat(Text.of("papers.count", 1_234)).isEqualTo("1,234 papers");
    assertThat(Text.of("papers.count", 0)).isEqualTo("No papers");
  }

  @Test
  void namesTheKeyThatIsMissing() {
    assertThatThrownBy(() -> Text.of("no.such-key")).hasMessageContaining("no.such-key");
  }
}
