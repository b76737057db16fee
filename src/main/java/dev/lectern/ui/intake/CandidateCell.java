package dev.lectern.ui.intake;

import dev.lectern.intake.Preview;
import dev.lectern.text.Invisible;
import dev.lectern.ui.intake.Candidate.Decision;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file that was offered, what it would bring, and what was decided about it. */
final class CandidateCell extends ListCell<Candidate> {

  private final FontIcon icon = Icons.of(Feather.FILE_TEXT);
  private final Label name = new Label();
  private final Label counts = new Label();
  private final HBox box = new HBox(icon, new VBox(name, counts));
  private Subscription shown = Subscription.EMPTY;

  CandidateCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("preview-cell");
    setPrefWidth(0);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("preview-line");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    counts.getStyleClass().add("preview-note");
  }

  @Override
  protected void updateItem(@Nullable Candidate candidate, boolean empty) {
    super.updateItem(candidate, empty);
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    setGraphic(candidate == null ? null : box);
    if (candidate != null) {
      name.setText(Invisible.shown(candidate.name()));
      shown =
          Subscription.combine(
              candidate.previewProperty().subscribe(this::count),
              candidate.decisionProperty().subscribe(this::sign));
    }
  }

  private void count(@Nullable Preview preview) {
    counts.setText(
        preview == null
            ? Text.of("preview.reading")
            : preview.isImportable()
                ? Text.of(
                    "preview.short", preview.result().papers(), preview.result().warnings().size())
                : Text.of("preview.nothing"));
  }

  private void sign(Decision decision) {
    icon.setIconCode(
        switch (decision) {
          case OPEN -> Feather.FILE_TEXT;
          case IMPORT -> Feather.CHECK;
          case LEAVE -> Feather.X;
        });
  }
}
