package dev.lectern.ui.intake;

import dev.lectern.intake.ImportReport;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** What came of an import, file by file, until it is dismissed. */
public final class ReportPanel extends BorderPane {

  private static final double LINE = 32;
  private static final double FRAME = 4;
  private static final int MOST_LINES = 6;

  private final ImportModel model;
  private final Navigator navigator;
  private final Label title = new Label();
  private final Button undo = new Button(Text.of("report.undo"), Icons.of(Feather.CORNER_UP_LEFT));
  private final ListView<ReportLine> lines = new ListView<>();

  public ReportPanel(ImportModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    setId("report");
    getStyleClass().add("report-panel");
    lines.setCellFactory(list -> new ReportCell());
    lines.setFixedCellSize(LINE);
    lines.setAccessibleText(Text.of("report.title"));
    setTop(header());
    setCenter(lines);
    model.reportProperty().subscribe(this::show);
  }

  private Node header() {
    title.getStyleClass().add("pane-title");
    undo.setId("undo-import");
    undo.setOnAction(event -> leave(model::undoImport));
    Button close = new Button(null, Icons.of(Feather.X));
    close.setId("close-report");
    close.getStyleClass().addAll("flat", "icon-button");
    close.setAccessibleText(Text.of("report.close"));
    close.setTooltip(new Tooltip(Text.of("report.close")));
    close.setOnAction(event -> leave(model::dismiss));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, undo, close);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("pane-header");
    return header;
  }

  private void leave(Runnable action) {
    action.run();
    navigator.focusPapers();
  }

  private void show(@Nullable ImportReport report) {
    setVisible(report != null);
    setManaged(report != null);
    if (report != null) {
      int warnings = report.digests().stream().mapToInt(d -> d.warnings().size()).sum();
      int failed = (int) report.digests().stream().filter(d -> d.error() != null).count();
      title.setText(
          Text.of(
              "report.summary",
              report.added(),
              report.merged(),
              report.unchanged(),
              warnings,
              failed));
      undo.setVisible(ImportModel.broughtSomething(report));
      lines.getItems().setAll(ReportLine.of(report));
      lines.setPrefHeight(Math.min(MOST_LINES, lines.getItems().size()) * LINE + FRAME);
    }
  }
}
