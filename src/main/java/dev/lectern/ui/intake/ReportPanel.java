package dev.lectern.ui.intake;

import dev.lectern.intake.ImportReport;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
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
  private final Button papers = new Button(Text.of("report.papers"), Icons.of(Feather.LIST));
  private final Button fresh = new Button(Text.of("report.new"), Icons.of(Feather.PLUS));
  private final ListView<ReportLine> lines = new ListView<>();

  public ReportPanel(ImportModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    setId("report");
    getStyleClass().add("report-panel");
    lines.setId("report-lines");
    lines.setCellFactory(list -> cell());
    lines.addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    lines.setFixedCellSize(LINE);
    lines.setAccessibleText(Text.of("report.title"));
    setTop(header());
    setCenter(lines);
    model.reportProperty().subscribe(this::show);
  }

  /** Gives the keyboard to what came of each file. */
  public void focusLines() {
    lines.requestFocus();
    if (lines.getSelectionModel().isEmpty()) {
      lines.getSelectionModel().selectFirst();
    }
  }

  private Node header() {
    title.getStyleClass().add("pane-title");
    papers.setId("show-imported");
    papers.setOnAction(event -> model.showPapers());
    fresh.setId("show-new");
    fresh.setOnAction(event -> model.showNew());
    List.of(papers, fresh, undo).forEach(b -> b.managedProperty().bind(b.visibleProperty()));
    undo.setId("undo-import");
    undo.setOnAction(event -> leave(model::undoImport));
    Button close = new Button(null, Icons.of(Feather.X));
    close.setId("close-report");
    close.getStyleClass().addAll("flat", "icon-button");
    close.setAccessibleText(Text.of("report.close"));
    Tips.set(close, Text.of("report.close"));
    close.setOnAction(event -> leave(model::dismiss));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox header = new HBox(title, space, papers, fresh, undo, close);
    header.setAlignment(Pos.CENTER_LEFT);
    header.getStyleClass().add("pane-header");
    return header;
  }

  private ReportCell cell() {
    ReportCell cell = new ReportCell(this::lookAgain);
    cell.setOnMouseClicked(
        event -> {
          boolean meant =
              cell.getItem() instanceof ReportLine.Problem || event.getClickCount() == 2;
          if (event.getButton() == MouseButton.PRIMARY && !cell.isEmpty() && meant) {
            open(cell.getItem());
          }
        });
    return cell;
  }

  private void typed(KeyEvent event) {
    ReportLine line = lines.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && line != null) {
      event.consume();
      open(line);
    }
  }

  /** Shows the text that a warning is about; the papers of a digest; why a file failed. */
  private void open(ReportLine line) {
    switch (line) {
      case ReportLine.File(var result) when result.digest() > 0 -> {
        navigator.search("digest:" + result.digest());
        navigator.focusPapers();
      }
      case ReportLine.Problem(var result, var warning) when result.digest() > 0 ->
          navigator.showInDigest(result.digest(), warning.line());
      case ReportLine.Problem problem -> lookAgain(problem.result());
      case ReportLine.File(var result) when result.error() != null -> lookAgain(result);
      case ReportLine.File file -> {}
    }
  }

  private void lookAgain(DigestResult result) {
    model.previewFiles(List.of(Path.of(result.path())));
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
      papers.setVisible(ImportModel.shown(report).findAny().isPresent());
      fresh.setVisible(report.added() > 0 && report.added() < report.papers());
      lines.getItems().setAll(ReportLine.of(report));
      lines.setPrefHeight(Math.min(MOST_LINES, lines.getItems().size()) * LINE + FRAME);
    }
  }
}
