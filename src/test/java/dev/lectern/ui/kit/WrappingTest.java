package dev.lectern.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class WrappingTest {

  private static final String ARABIC =
      "نماذج اللغة الكبيرة وتعلّم التمثيلات متعددة الوسائط من البيانات غير المصنفة: دراسة شاملة";
  private static final String MIXED = "A study of " + ARABIC + " and Hebrew, שפה ולמידה של ייצוגים";
  private static final List<String> ALL =
      List.of(ARABIC, MIXED, "\u202eturned round by a sign and long enough to wrap", "plain words");

  @Test
  void laysOutLabelsInAnyLanguageAtAnyWidth() {
    for (String words : ALL) {
      Label label = new Label(words);
      Wrapping.in(label);
      layOut(label);
    }
  }

  @Test
  void laysOutWhatIsWrittenInAnyLanguage() {
    TextArea area = new TextArea("first");
    Wrapping.in(area);
    assertThat(area.isWrapText()).isTrue();
    layOut(area);
    for (String words : ALL) {
      FxExtension.run(() -> area.setText(words));
      layOut(area);
      FxExtension.run(() -> area.setText("in between"));
      layOut(area);
    }
    for (int i = 0; i < MIXED.length(); i += 3) {
      String more = MIXED.substring(i, Math.min(i + 3, MIXED.length()));
      FxExtension.run(() -> area.appendText(more));
      layOut(area, 300);
    }
    FxExtension.run(() -> area.setText("last"));
    assertThat(area.isWrapText()).isTrue();
  }

  @Test
  void laysOutRichTextInPieces() {
    for (String words : ALL) {
      TextFlow flow = new TextFlow();
      Wrapping.pieces(words).forEach(piece -> flow.getChildren().add(new Text(piece)));
      layOut(flow);
    }
    assertThat(String.join("", Wrapping.pieces(MIXED))).isEqualTo(MIXED);
  }

  @Test
  void plainWordsStayInOnePiece() {
    assertThat(Wrapping.pieces("plain words")).containsExactly("plain words");
    assertThat(FxExtension.get(() -> Wrapping.isSafe("大规模 हिन्दी ไทย"))).isTrue();
  }

  private static void layOut(Parent node) {
    for (int width = 120; width < 700; width += 7) {
      layOut(node, width);
    }
  }

  private static void layOut(Parent node, double width) {
    FxExtension.run(
        () -> {
          Scene scene = node.getScene() == null ? new Scene(node, 300, 200) : node.getScene();
          node.resize(width, 200);
          scene.getRoot().applyCss();
          node.layout();
          assertThat(node.prefHeight(width)).isPositive();
        });
  }
}
