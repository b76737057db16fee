package dev.lectern.ui.intake;

import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.text.Invisible;
import dev.lectern.ui.kit.Dates;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file and what came of it, or one of its warnings. */
final class ReportCell extends ListCell<ReportLine> {

  private final Consumer<DigestResult> lookAgain;

  /**
   * A cell of the panel.
   *
   * @param lookAgain shows a file that failed, to be read as another format
   */
  ReportCell(Consumer<DigestResult> lookAgain) {
    this.lookAgain = lookAgain;
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    getStyleClass().add("report-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ReportLine line, boolean empty) {
    super.updateItem(line, empty);
    switch (line) {
      case null -> setGraphic(null);
      case ReportLine.File(DigestResult result) -> setGraphic(file(result));
      case ReportLine.Problem(DigestResult result, var warning) ->
          setGraphic(
              row(
                  "report-warning",
                  icon(Feather.ALERT_TRIANGLE, "warning"),
                  line(warning.line()),
                  new Label(Invisible.shown(warning.message()))));
    }
    // Cells change during layout, after the pulse's styles: unstyled words would have no width.
    applyCss();
  }

  private HBox file(DigestResult result) {
    Label name = new Label(Invisible.shown(ImportModel.name(result.path())));
    name.getStyleClass().add("report-name");
    name.setMinWidth(USE_PREF_SIZE);
    Label outcome = new Label(Invisible.shown(outcome(result)));
    outcome.setMaxWidth(Double.MAX_VALUE);
    Tips.set(outcome, outcome.getText());
    HBox.setHgrow(outcome, Priority.ALWAYS);
    FontIcon icon =
        result.error() != null
            ? icon(Feather.X_CIRCLE, "danger")
            : icon(Feather.CHECK_CIRCLE, "success");
    HBox row = row("report-file", icon, name, outcome);
    if (result.error() != null) {
      Button look = new Button(Text.of("report.look"));
      look.getStyleClass().addAll("small", "report-look");
      look.setMinWidth(USE_PREF_SIZE);
      look.setOnAction(event -> lookAgain.accept(result));
      row.getChildren().add(look);
    }
    return row;
  }

  private static Label line(long number) {
    Label line = new Label(Text.of("report.line", number));
    line.setMinWidth(USE_PREF_SIZE);
    return line;
  }

  private static HBox row(String style, Node... parts) {
    HBox row = new HBox(parts);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add(style);
    return row;
  }

  private static FontIcon icon(Feather feather, String style) {
    FontIcon icon = Icons.of(feather);
    icon.getStyleClass().add(style);
    return icon;
  }

  private static String outcome(DigestResult result) {
    if (result.error() != null) {
      return result.error();
    }
    if (result.alreadyImported()) {
      return Text.of("report.already", result.papers());
    }
    String counts =
        Text.of(
            "report.counts", result.papers(), result.added(), result.merged(), result.unchanged());
    return result.captured() == null
        ? counts
        : Text.of(
            result.capturedInferred() ? "report.captured-inferred" : "report.captured",
            counts,
            Dates.of(result.captured()));
  }
}
