package dev.lectern.ui.notes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class BlockMarkdownTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private NoteLinksModel links;

  @BeforeEach
  void opens() {
    library = SmallLibrary.open(folder);
    links = FxExtension.get(() -> new NoteLinksModel(library, navigator));
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void showsWhatMarkdownMeans() {
    List<Node> all =
        shown(
            """
            # Head
            Some *slanted* and **bold *both*** words with `code`.

            - one
            - [x] done
            1. first

            > said

            | a | b |
            |---|---|
            | 1 | 2 |

            ```java
            int x = 1;
            ```
            ---
            """);
    assertThat(styled(all, "md-h1")).isEqualTo("Head");
    assertThat(styled(all, "md-italic")).isEqualTo("slantedboth");
    assertThat(styled(all, "md-bold")).isEqualTo("bold both");
    assertThat(styled(all, "md-code")).isEqualTo("code");
    assertThat(styled(all, "md-marker")).isEqualTo("•1.");
    assertThat(styled(all, "md-item")).isEqualTo("onedonefirst");
    assertThat(styled(all, "md-quote")).isEqualTo("said");
    assertThat(styled(all, "md-head")).isEqualTo("ab");
    assertThat(styled(all, "md-cell")).isEqualTo("12");
    assertThat(styled(all, "md-block")).isEqualTo("int x = 1;");
  }

  @Test
  void loadsNothingAndOpensOnlyWhatIsClicked() {
    List<Node> all =
        shown(
            "![a picture](https://example.org/x.png) [page](https://example.org) "
                + "[run](file:///bin/sh) [js](javascript:alert) <b>html</b>\n\n<script>x</script>");
    assertThat(parts(all)).noneMatch(ImageView.class::isInstance);
    List<Hyperlink> buttons = of(all, Hyperlink.class);
    assertThat(buttons)
        .extracting(Hyperlink::getText)
        .containsExactly("a picture · example.org", "page · example.org");
    assertThat(navigator.asked()).isEmpty();
    FxExtension.run(() -> buttons.get(1).fire());
    assertThat(navigator.asked()).containsExactly("browse https://example.org");
    assertThat(styled(all, "md-block")).isEqualTo("<script>x</script>");
  }

  @Test
  void aLinkSaysWhereItLeads() {
    List<Hyperlink> links =
        of(
            shown(
                "[arxiv.org](https://evil.example/a) [abstract](https://arxiv.org/abs/1) "
                    + "[doi.org](https://doi.org@evil.example) [x](//evil.example/x) "
                    + "[y](smb://evil.example/x) <https://arxiv.org/abs/1> <javascript:x> "
                    + "![z](file:///etc/passwd) [evil.example](https://evil.example)"),
            Hyperlink.class);
    assertThat(links)
        .extracting(Hyperlink::getText)
        .containsExactly(
            "arxiv.org · evil.example", "abstract", "https://arxiv.org/abs/1", "evil.example");
    assertThat(links)
        .extracting(link -> link.getTooltip().getText())
        .contains("https://evil.example/a");
  }

  @Test
  void whatNobodySeesIsNamed() {
    List<Node> all = shown("a\u202Eb `c\u001Bd`\n\n    e\u2066f\u200B");
    assertThat(styled(all, "md-words")).contains("a⟨U+202E⟩b");
    assertThat(styled(all, "md-code")).isEqualTo("c⟨U+001B⟩d");
    assertThat(styled(all, "md-block")).isEqualTo("e⟨U+2066⟩f");
  }

  @Test
  void linksToPapersLeadThereAndUnknownOnesSaySo() {
    int bandits = SmallLibrary.paper(library, "bandits");
    String key = SmallLibrary.details(library, "bandits").paper().key();
    String note = "Like [[" + key + "]], unlike [[nobody2020]] and `[[" + key + "]]`";
    FxExtension.run(() -> links.resolve(note));
    FxExtension.await("it is looked up", () -> links.known(key).isPresent());
    List<Node> all = shown(note);
    Hyperlink link = of(all, Hyperlink.class).getFirst();
    assertThat(link.getTooltip().getText()).isEqualTo("Sleeping Bandits That Dream of Regret");
    FxExtension.run(link::fire);
    assertThat(navigator.asked()).containsExactly("paper " + bandits);
    assertThat(styled(all, "md-unknown")).isEqualTo("nobody2020");
    assertThat(styled(all, "md-code")).isEqualTo("[[" + key + "]]");
  }

  @Test
  void survivesWhatNobodyShouldWrite() {
    for (String nasty :
        List.of(
            "",
            "[[",
            "[[]]",
            "[[a b]]",
            "[[[x]]]",
            "|",
            ">".repeat(2_000),
            "[".repeat(5_000),
            "*".repeat(3_000) + "a",
            "- ".repeat(500),
            "\u0000",
            "1234567890. x",
            "| a |\n|--|\n||")) {
      assertThat(shown(nasty)).isNotNull();
    }
  }

  private List<Node> shown(String markdown) {
    return FxExtension.get(() -> new BlockMarkdown(links, navigator).of(markdown));
  }

  private static String styled(List<Node> all, String style) {
    StringBuilder words = new StringBuilder();
    parts(all).stream()
        .filter(node -> node.getStyleClass().contains(style))
        .forEach(node -> parts(List.of(node)).forEach(part -> words.append(words(part))));
    return words.toString();
  }

  private static String words(Node part) {
    return switch (part) {
      case Text text -> text.getText();
      case Label label ->
          label.getStyleClass().contains("md-marker") && label.getGraphic() != null
              ? ""
              : label.getText();
      default -> "";
    };
  }

  private static <T extends Node> List<T> of(List<Node> all, Class<T> kind) {
    return parts(all).stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Node> parts(List<Node> all) {
    List<Node> parts = new ArrayList<>();
    all.forEach(node -> parts(node).forEach(parts::add));
    return parts;
  }

  private static Stream<Node> parts(Node node) {
    return node instanceof Parent parent && !(node instanceof Label)
        ? Stream.concat(
            Stream.of(node),
            parent.getChildrenUnmodifiable().stream().flatMap(BlockMarkdownTest::parts))
        : Stream.of(node);
  }
}
