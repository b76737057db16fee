package dev.lectern.ui.papers;

import dev.lectern.model.ListPlace;
import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingStatus;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Places;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A paper in its list: its title in up to two lines; who wrote it, and its tags; on a reading list
 * also its place.
 */
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
  private final Label number = new Label();
  private final HBox whole = new HBox();
  private final Places places;
  private final InvalidationListener renewed = property -> showPlace();
  private Places.@Nullable Row place;

  PaperCell(Places places) {
    this.places = places;
    number.getStyleClass().add("place-number");
    number.setMinWidth(USE_PREF_SIZE);
    whole.setAlignment(Pos.CENTER_LEFT);
    places.placesProperty().addListener(new WeakInvalidationListener(renewed));
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
    Wrapping.in(title);
    title.setMaxHeight(TWO_LINES);
    byline.setEllipsisString("…");
    lines = new VBox(title, second);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    put(lines, title, second);
    put(whole, lines);
    setGraphic(whole);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("paper-cell");
  }

  /** What it is made of stays in it, hidden in a row without a paper: to style it anew is slow. */
  @Override
  protected void updateItem(@Nullable PaperSummary paper, boolean empty) {
    super.updateItem(paper, empty);
    whole.setVisible(!empty && paper != null);
    if (empty || paper == null) {
      title.setText("");
      setAccessibleText(null);
      return;
    }
    String readable = Column.title(paper);
    title.setText(readable);
    byline.setText(Invisible.shown(Bylines.of(paper)));
    byline.setManaged(!byline.getText().isEmpty());
    showTags(paper);
    boolean hasSecondLine = !byline.getText().isEmpty() || !paper.tags().isEmpty();
    second.setVisible(hasSecondLine);
    second.setManaged(hasSecondLine);
    pseudoClassStateChanged(UNREAD, paper.status() == ReadingStatus.UNREAD);
    pseudoClassStateChanged(SKIPPED, paper.status() == ReadingStatus.SKIPPED);
    setAccessibleText(readable + ", " + byline.getText());
    showPlace();
  }

  /** Numbers the paper and puts a line under it where a reading list is shown. */
  private void showPlace() {
    PaperSummary paper = getItem();
    if (paper == null || !places.openProperty().get()) {
      put(lines, title, second);
      put(whole, lines);
      return;
    }
    if (place == null) {
      place = places.line();
    }
    ListPlace at = places.placesProperty().get().get(paper.id());
    number.setText(at == null ? "" : String.valueOf(at.place()));
    place.show(paper.id());
    put(lines, title, second, place.node());
    put(whole, number, lines);
  }

  /** Leaves alone what stands there already, for it may have the keyboard. */
  private static void put(Pane box, Node... wanted) {
    if (!box.getChildren().equals(List.of(wanted))) {
      box.getChildren().setAll(wanted);
    }
  }

  private void showTags(PaperSummary paper) {
    List<String> words = chips(paper);
    tags.setVisible(!words.isEmpty());
    tags.setManaged(!words.isEmpty());
    List<Node> chips = tags.getChildren();
    if (chips.size() > words.size()) {
      chips.subList(words.size(), chips.size()).clear();
    }
    for (int i = 0; i < chips.size(); i++) {
      ((Label) chips.get(i)).setText(Invisible.shown(words.get(i)));
    }
    if (chips.size() < words.size()) {
      words.subList(chips.size(), words.size()).forEach(word -> chips.add(chip(word)));
      // Cells change during layout, after the pulse's styles: an unstyled label has no width.
      tags.applyCss();
    }
  }

  private static List<String> chips(PaperSummary paper) {
    int shown = Math.min(TAGS_SHOWN, paper.tags().size());
    List<String> words = new ArrayList<>(paper.tags().subList(0, shown));
    if (paper.tags().size() > shown) {
      words.add(Text.of("papers.more-tags", paper.tags().size() - shown));
    }
    return words;
  }

  private static Label chip(String tag) {
    Label chip = new Label(Invisible.shown(tag));
    chip.setMaxWidth(LONGEST_TAG);
    chip.setEllipsisString("…");
    chip.getStyleClass().add("tag-chip");
    return chip;
  }
}
