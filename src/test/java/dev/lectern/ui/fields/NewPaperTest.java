package dev.lectern.ui.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.PaperField;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewPaperTest {

  private final NewPaper paper = new NewPaper();

  @Test
  void needsNothingButATitle() {
    assertThat(paper.fill(PaperField.AUTHORS, "Ada Lovelace")).isEmpty();
    assertThat(paper.completeProperty().get()).isFalse();
    paper.fill(PaperField.TITLE, " Notes ");
    assertThat(paper.completeProperty().get()).isTrue();
    assertThat(paper.values())
        .isEqualTo(Map.of(PaperField.AUTHORS, "Ada Lovelace", PaperField.TITLE, "Notes"));
    paper.fill(PaperField.TITLE, " ");
    assertThat(paper.completeProperty().get()).isFalse();
  }

  @Test
  void isNotCompleteWhileAValueIsWrong() {
    paper.fill(PaperField.TITLE, "Notes");
    assertThat(paper.fill(PaperField.PUBLISHED, "soon").orElseThrow()).contains("is no date");
    assertThat(paper.completeProperty().get()).isFalse();
    assertThat(paper.fill(PaperField.PUBLISHED, "")).isEmpty();
    assertThat(paper.completeProperty().get()).isTrue();
    assertThat(paper.values()).doesNotContainKey(PaperField.PUBLISHED);
  }
}
