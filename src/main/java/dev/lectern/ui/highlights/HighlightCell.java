package dev.lectern.ui.highlights;

import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightEntry;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Swatch;
import dev.lectern.ui.kit.Text;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A highlight of the list: its colour, its passage, its comment and its paper. */
final class HighlightCell extends ListCell<HighlightEntry> {

  private final Label quote = label("highlight-entry-quote");
  private final Label comment = label("highlight-entry-comment");
  private final Label paper = label("highlight-entry-paper");
  private final HBox row = new HBox();
  private final VBox lines = new VBox(quote, comment, paper);

  HighlightCell() {
    getStyleClass().add("highlight-cell");
    row.getStyleClass().add("highlight-entry");
    row.setAlignment(Pos.TOP_LEFT);
    HBox.setHgrow(lines, Priority.ALWAYS);
    // As wide as the list, so that the passages are cut and do not scroll.
    setPrefWidth(0);
    setText(null);
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.managedProperty().bind(label.visibleProperty());
    return label;
  }

  @Override
  protected void updateItem(@Nullable HighlightEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    Highlight highlight = entry.highlight();
    quote.setText(HighlightListModel.readable(highlight.quote()));
    comment.setText(Invisible.shown(HighlightListModel.readable(highlight.comment())));
    comment.setVisible(!comment.getText().isEmpty());
    String title = HighlightListModel.readable(entry.title());
    String from =
        highlight.sender().isEmpty() ? title : Text.of("marked.sent", title, highlight.sender());
    paper.setText(entry.found() ? from : Text.of("marked.orphan", from));
    row.getChildren().setAll(Swatch.of(highlight.color()), lines);
    setGraphic(row);
    setAccessibleText(
        Text.of(
            "marked.accessible",
            Swatch.name(Swatch.meant(highlight.color())),
            quote.getText(),
            comment.getText(),
            paper.getText()));
  }
}
