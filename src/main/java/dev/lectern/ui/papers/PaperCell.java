package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingStatus;
import dev.lectern.text.ReadableText;
import dev.lectern.ui.kit.Text;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A paper in its list: its title in up to two lines; who wrote it, and its tags. */
final class PaperCell extends TableCell<PaperRow, @Nullable PaperSummary> {

  private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
  private static final PseudoClass SKIPPED = PseudoClass.getPseudoClass("skipped");
  private static final int TAGS_SHOWN = 2;
  private static final double LONGEST_TAG = 110;
  private static final double TWO_LINES = 34;

  private final Label title = new Label();
  private final Label byline = new Label();
  private final HBox tags = new HBox();
  private final HBox second;
  private final VBox lines;

  PaperCell() {
    title.getStyleClass().add("paper-title");
    byline.getStyleClass().add("paper-byline");
    tags.getStyleClass().add("paper-tags");
    tags.setMinWidth(USE_PREF_SIZE);
    tags.setAlignment(Pos.CENTER_LEFT);
    second = new HBox(byline, tags);
    second.getStyleClass().add("paper-second-line");
    second.setAlignment(Pos.CENTER_LEFT);
    byline.setMinWidth(0);
    title.setEllipsisString("…");
    title.setWrapText(true);
    title.setMaxHeight(TWO_LINES);
    byline.setEllipsisString("…");
    lines = new VBox(title, second);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("paper-cell");
  }

  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    if (empty || paper == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    String readable = paper.title().isBlank() ? Text.of("paper.untitled") : readable(paper);
    title.setText(readable);
    byline.setText(Bylines.of(paper));
    byline.setManaged(!byline.getText().isEmpty());
    showTags(paper);
    boolean hasSecondLine = !byline.getText().isEmpty() || !paper.tags().isEmpty();
    second.setVisible(hasSecondLine);
    second.setManaged(hasSecondLine);
    pseudoClassStateChanged(UNREAD, paper.status() == ReadingStatus.UNREAD);
    pseudoClassStateChanged(SKIPPED, paper.status() == ReadingStatus.SKIPPED);
    setAccessibleText(readable + ", " + byline.getText());
    setGraphic(lines);
  }

  private static String readable(PaperSummary paper) {
    return ReadableText.of(paper.title()).text().replace('\n', ' ');
  }

  private void showTags(PaperSummary paper) {
    tags.getChildren().clear();
    int shown = Math.min(TAGS_SHOWN, paper.tags().size());
    paper.tags().subList(0, shown).forEach(tag -> tags.getChildren().add(chip(tag)));
    if (paper.tags().size() > shown) {
      tags.getChildren().add(chip(Text.of("papers.more-tags", paper.tags().size() - shown)));
    }
    tags.setVisible(!paper.tags().isEmpty());
    tags.setManaged(!paper.tags().isEmpty());
    // Cells change during layout, after the pulse's styles: an unstyled label would have no width.
    tags.applyCss();
  }

  private static Label chip(String tag) {
    Label chip = new Label(tag);
    chip.setMaxWidth(LONGEST_TAG);
    chip.setEllipsisString("…");
    chip.getStyleClass().add("tag-chip");
    return chip;
  }
}
