package dev.lectern.ui.export;

import dev.lectern.export.PaperExport;
import dev.lectern.format.ExportFormat;
import dev.lectern.format.ExportPart;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.ScreenRoom;
import dev.lectern.ui.kit.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;
import javafx.util.StringConverter;

/** Asks which papers to export, as what and with what, and shows how the first ones will look. */
final class ExportDialog extends Dialog<Boolean> {

  private static final Set<ExportFormat> TEX = Set.of(ExportFormat.BIBTEX, ExportFormat.BIBLATEX);

  private final ExportModel model;
  private final ComboBox<Source> source = new ComboBox<>();
  private final ComboBox<ExportFormat> format =
      new ComboBox<>(FXCollections.observableArrayList(ExportFormat.values()));
  private final Label about = new Label();
  private final CheckBox styled = new CheckBox(Text.of("export.styled"));
  private final CheckBox ascii = new CheckBox(Text.of("export.ascii"));
  private final Map<ExportPart, CheckBox> parts = new EnumMap<>(ExportPart.class);
  private final StyleBox style;
  private final TextArea preview = new TextArea();

  ExportDialog(Window owner, ExportModel model) {
    this.model = model;
    style = new StyleBox(model.styles());
    initOwner(owner);
    setTitle(Text.of("export.title"));
    setResizable(true);
    ButtonType export = new ButtonType(Text.of("export.export"), ButtonData.OK_DONE);
    getDialogPane().getButtonTypes().addAll(export, ButtonType.CANCEL);
    getDialogPane().setContent(page());
    getDialogPane().getStyleClass().add("export-dialog");
    ScreenRoom.size(getDialogPane(), 720, 600);
    getDialogPane().lookupButton(export).setId("export-now");
    getDialogPane()
        .lookupButton(export)
        .disableProperty()
        .bind(model.sourceProperty().map(from -> from.count() == 0).orElse(true));
    setResultConverter(type -> export.equals(type));
    connect();
  }

  private Node page() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("export-grid");
    for (ExportPart part : ExportPart.values()) {
      CheckBox box = new CheckBox(Text.of("export.part-" + part.code()));
      box.setId("with-" + part.code());
      box.setOnAction(event -> model.put(part, box.isSelected()));
      parts.put(part, box);
    }
    FlowPane with = new FlowPane();
    with.getStyleClass().add("export-parts");
    with.getChildren().addAll(parts.values());
    with.getChildren().add(ascii);
    HBox styling = new HBox(styled, style);
    styling.getStyleClass().add("export-styling");
    about.setWrapText(true);
    about.getStyleClass().add("export-about");
    preview.setEditable(false);
    preview.setId("export-preview");
    preview.getStyleClass().add("export-preview");
    preview.setAccessibleText(Text.of("export.preview"));
    source.setId("export-source");
    source.setMaxWidth(Double.MAX_VALUE);
    format.setId("export-format");
    format.setMaxWidth(Double.MAX_VALUE);
    styled.setId("export-styled");
    ascii.setId("export-ascii");
    grid.addRow(0, name("export.what", source), source);
    grid.addRow(1, name("export.format", format), format);
    grid.add(about, 1, 2);
    grid.addRow(3, name("export.references", styled), styling);
    grid.addRow(4, name("export.with", with), with);
    grid.addRow(5, name("export.preview", preview), preview);
    for (Node wide : List.of(source, format, with, preview)) {
      GridPane.setHgrow(wide, Priority.ALWAYS);
    }
    GridPane.setVgrow(preview, Priority.ALWAYS);
    return grid;
  }

  private static Label name(String key, Node of) {
    Label name = new Label(Text.of(key));
    name.getStyleClass().add("field-name");
    name.setLabelFor(of);
    GridPane.setValignment(name, VPos.TOP);
    return name;
  }

  private void connect() {
    format.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(ExportFormat each) {
            return each.title();
          }

          @Override
          public ExportFormat fromString(String title) {
            return format.getItems().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
          }
        });
    model.sourcesProperty().subscribe(all -> source.getItems().setAll(all));
    source.valueProperty().bindBidirectional(model.sourceProperty());
    format.valueProperty().bindBidirectional(model.formatProperty());
    styled.selectedProperty().bindBidirectional(model.styledProperty());
    ascii.selectedProperty().bindBidirectional(model.asciiProperty());
    preview.textProperty().bind(model.previewProperty());
    model.sourceProperty().subscribe(this::allow);
    model.formatProperty().subscribe(this::allow);
    model.styledProperty().subscribe(this::allow);
    Fx.later(format::requestFocus);
  }

  /** What goes along in any case, or never, cannot be chosen. */
  private void allow() {
    ExportFormat into = model.formatProperty().get();
    about.setText(Text.of("export.about-" + into.code()));
    styled.setDisable(!PaperExport.takesStyle(into));
    style.setDisable(!model.isStyled());
    ascii.setDisable(!TEX.contains(into));
    parts.forEach(
        (part, box) -> {
          box.setDisable(!model.isFree(part));
          box.setSelected(model.isFree(part) ? model.has(part) : !model.isStyled());
        });
  }
}
