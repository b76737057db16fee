package dev.lectern.ui.intake;

import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What could not be read, or a paper with what would become of it. */
final class PreviewCell extends ListCell<PreviewLine> {

  private final FontIcon icon = Icons.of(Feather.PLUS);
  private final Label fate = new Label();
  private final Label text = new Label();
  private final Label line = new Label();
  private final HBox box = new HBox(icon, fate, text, line);

  PreviewCell() {
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("preview-cell");
    setPrefWidth(0);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("preview-line");
    fate.getStyleClass().add("preview-fate");
    fate.setMinWidth(USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    line.getStyleClass().add("preview-note");
    line.setMinWidth(USE_PREF_SIZE);
  }

  @Override
  protected void updateItem(@Nullable PreviewLine item, boolean empty) {
    super.updateItem(item, empty);
    setGraphic(item == null ? null : box);
    switch (item) {
      case null -> {}
      case PreviewLine.Problem(var warning) ->
          show(Feather.ALERT_TRIANGLE, "warning", "preview.problem", warning.message());
      case PreviewLine.Paper(var paper) -> {
        String name = paper.fate().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Feather sign =
            switch (paper.fate()) {
              case NEW -> Feather.PLUS;
              case MERGED -> Feather.GIT_MERGE;
              case LEFT_OUT -> Feather.MINUS;
            };
        show(sign, name, "preview." + name, paper.title());
      }
    }
    if (item != null) {
      line.setText(item.line() > 0 ? Text.of("report.line", item.line()) : "");
      setAccessibleText(fate.getText() + ": " + text.getText() + ", " + line.getText());
    }
  }

  private void show(Feather sign, String style, String key, String words) {
    icon.setIconCode(sign);
    icon.getStyleClass().setAll("ikonli-font-icon", style);
    fate.setText(Text.of(key));
    text.setText(Invisible.shown(words.replace('\n', ' ')));
  }
}
