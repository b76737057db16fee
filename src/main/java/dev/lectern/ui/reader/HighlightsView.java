package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.reader.ShownText.Mark;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The highlights of the paper, in the order of its text; those without a place under their own. */
final class HighlightsView extends VBox {

  private final HighlightsModel model;
  private final Consumer<Mark> go;
  private @Nullable Highlight commented;
  private boolean late;

  /**
   * Makes the list.
   *
   * @param go shows a highlight in the text
   */
  HighlightsView(HighlightsModel model, Consumer<Mark> go) {
    this.model = model;
    this.go = go;
    setId("highlights");
    getStyleClass().add("highlights-view");
    managedProperty().bind(visibleProperty());
    model.shownProperty().subscribe(this::show);
    model.soughtProperty().addListener((property, before, now) -> refresh());
  }

  private void refresh() {
    show(model.shownProperty().get());
  }

  private void show(@Nullable PaperHighlights paper) {
    late = paper != null && paper.all().anyMatch(this::isCommented);
    if (late) {
      return; // A row that goes would take what is being typed with it.
    }
    commented = null;
    getChildren().clear();
    setVisible(paper != null && !paper.isEmpty());
    if (paper != null) {
      section(Text.of("highlights.title"), paper, paper.own());
      section(Text.of("highlights.orphans"), paper, paper.orphans());
      paper.sent().forEach((who, all) -> section(Text.of("highlights.by", who), paper, all));
    }
  }

  private boolean isCommented(Highlight highlight) {
    return commented != null && commented.uuid().equals(highlight.uuid());
  }

  /** A comment is begun, or has ended; what came meanwhile is shown now. */
  private void comment(Highlight highlight, boolean begun) {
    if (begun) {
      commented = highlight;
    } else if (isCommented(highlight)) {
      commented = null;
      if (late) {
        Fx.later(this::refresh);
      }
    }
  }

  private void section(String title, PaperHighlights paper, List<Highlight> highlights) {
    if (!highlights.isEmpty()) {
      Label heading = new Label(title);
      heading.getStyleClass().add("highlights-heading");
      getChildren().add(heading);
      highlights.forEach(highlight -> getChildren().add(row(paper, highlight)));
    }
  }

  private Node row(PaperHighlights paper, Highlight highlight) {
    HighlightRow row =
        new HighlightRow(
            model,
            highlight,
            () -> paper.mark(highlight).ifPresent(go),
            begun -> comment(highlight, begun));
    boolean orphan = highlight.sender().isEmpty() && paper.mark(highlight).isEmpty();
    if (!orphan) {
      return row;
    }
    boolean sought = highlight.equals(model.soughtProperty().get());
    Button find = new Button(Text.of(sought ? "highlights.find-stop" : "highlights.find"));
    find.getStyleClass().addAll("flat", "section-button", "highlight-find");
    find.setOnAction(event -> model.seek(sought ? null : highlight));
    row.addButton(find);
    if (!sought) {
      return row;
    }
    Label how = new Label(Text.of("highlights.find-how"));
    how.setWrapText(true);
    how.getStyleClass().add("highlights-how");
    return new VBox(row, how);
  }
}
