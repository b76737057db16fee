package dev.lectern.format.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.format.reference.ReferenceStyles.Choice;
import dev.lectern.format.reference.References.Form;
import dev.lectern.format.reference.References.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferencesTest {

  private static final Map<String, Object> GRASPING =
      Map.of(
          "id", "grasping2025",
          "type", "article-journal",
          "title", "Grasping <with> Many Fingers & Thumbs",
          "author",
              List.of(
                  Map.of("family", "Kaiser", "given", "Łukasz"),
                  Map.of("family", "Berg", "given", "Jan", "non-dropping-particle", "van der")),
          "container-title", "Journal of Hands",
          "volume", "12",
          "page", "3-14",
          "issued", Map.of("date-parts", List.of(List.of(2025, 2, 28))),
          "DOI", "10.1000/xyz");

  private static final Map<String, Object> WALKING =
      Map.of("id", "walking", "type", "article", "title", "Walking Robots");

  @ParameterizedTest
  @MethodSource("common")
  void everyCommonStyleNamesAuthorTitleAndYear(Choice choice) throws Exception {
    List<Reference> all = format(choice.id(), Form.TEXT);
    assertThat(all).extracting(Reference::id).containsExactlyInAnyOrder("grasping2025", "walking");
    String printed =
        all.stream().filter(r -> r.id().equals("grasping2025")).findFirst().orElseThrow().printed();
    assertThat(printed).contains("Kaiser", "2025").containsIgnoringCase("many fingers & thumbs");
  }

  static List<Choice> common() {
    return ReferenceStyles.COMMON;
  }

  @Test
  void setsTheWellKnownApaReference() throws Exception {
    assertThat(format("apa", Form.TEXT).getFirst().printed())
        .isEqualTo(
            "Kaiser, Ł., & van der Berg, J. (2025). Grasping <with> Many Fingers & Thumbs. Journal"
                + " of Hands, 12, 3–14. https://doi.org/10.1000/xyz");
  }

  @Test
  void partsTheNumberFromTheReference() throws Exception {
    assertThat(format("ieee", Form.TEXT).getFirst().printed()).startsWith("[1] Ł. Kaiser");
    assertThat(format("Vancouver", Form.TEXT).getFirst().printed()).startsWith("1. Kaiser");
  }

  @Test
  void htmlIsEscaped() throws Exception {
    assertThat(format("apa", Form.HTML).getFirst().printed())
        .contains("&lt;with&gt;")
        .doesNotContain("<with>");
  }

  @Test
  void takesAStyleOfOnesOwn(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("house.csl");
    Files.writeString(file, ReferenceStyles.find("apa").xml());
    assertThat(ReferenceStyles.find(file.toString()).title()).isEqualTo("APA Style 7th edition");
  }

  @Test
  void saysWhatIsWrongWithAStyle(@TempDir Path folder) throws IOException {
    assertThatThrownBy(() -> ReferenceStyles.find("nosuchstyle"))
        .hasMessageContaining("There is no citation style “nosuchstyle”");
    assertThatThrownBy(() -> ReferenceStyles.find("../apa")).hasMessageContaining("There is no");
    assertThatThrownBy(() -> ReferenceStyles.find("gone.csl")).hasMessageContaining("gone.csl");
    Path broken = Files.writeString(folder.resolve("broken.csl"), "<style>\n<oops");
    assertThatThrownBy(() -> ReferenceStyles.find(broken.toString()))
        .hasMessageContaining("not well-formed XML (line 2)");
    Path bomb =
        Files.writeString(
            folder.resolve("bomb.csl"),
            "<!DOCTYPE style [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><style>&a;</style>");
    assertThatThrownBy(() -> ReferenceStyles.find(bomb.toString()))
        .isInstanceOf(UnknownStyleException.class);
    Path other = Files.writeString(folder.resolve("other.csl"), "<html/>");
    assertThatThrownBy(() -> ReferenceStyles.find(other.toString()))
        .hasMessageContaining("formats no list of references");
  }

  @Test
  void tellsHowFarItIsAndStopsWhenAsked() throws Exception {
    List<Integer> done = new ArrayList<>();
    References references = new References(ReferenceStyles.find("ieee"), Form.TEXT);
    references.of(List.of(GRASPING, WALKING), done::add, () -> false);
    assertThat(done).containsExactly(1, 2);
    assertThatThrownBy(() -> references.of(List.of(GRASPING, WALKING), done::add, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static List<Reference> format(String style, Form form) throws Exception {
    return new References(ReferenceStyles.find(style), form)
        .of(List.of(GRASPING, WALKING), done -> {}, () -> false);
  }
}
