package dev.lectern.ui.intake;

import dev.lectern.format.DigestReader;
import dev.lectern.format.Formats;
import dev.lectern.intake.LinesAround;
import dev.lectern.intake.Preview;
import dev.lectern.text.Invisible;
import dev.lectern.ui.intake.Candidate.Decision;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A file before it is kept: what it would bring, what cannot be read, and the text around. */
final class PreviewView extends BorderPane {

  private static final double FILES_WIDTH = 250;

  private final PreviewModel model;
  private final ListView<Candidate> files;
  private final Label name = new Label();
  private final ComboBox<String> format = new ComboBox<>();
  private final Label outcome = new Label();
  private final ListView<PreviewLine> lines = new ListView<>();
  private final TextArea around = new TextArea();
  private final Button leave = new Button(Text.of("preview.leave"));
  private final Button take = new Button(Text.of("preview.import"));
  private Subscription shown = Subscription.EMPTY;
  private boolean filling;

  PreviewView(PreviewModel model) {
    this.model = model;
    this.files = new ListView<>(model.candidates());
    getStyleClass().add("preview");
    setTop(header());
    setCenter(body());
    setBottom(buttons());
    files.setId("preview-files");
    files.setAccessibleText(Text.of("preview.files"));
    files.setCellFactory(list -> new CandidateCell());
    files.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    model.candidates().subscribe(this::arrange);
    model.currentProperty().subscribe(this::look);
    model.aroundProperty().subscribe(this::showAround);
    addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
    arrange();
  }

  /** Gives the keyboard to the lines, from which Enter imports and Tab leads on. */
  void focusFirst() {
    lines.requestFocus();
  }

  /** Lists take Enter for themselves; here it is for the button that shows it. */
  private void typed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ListView<?>) {
      event.consume();
      take.fire();
    }
  }

  private Node header() {
    name.getStyleClass().add("pane-title");
    name.setId("preview-name");
    format.setId("preview-format");
    format.getItems().setAll(Formats.readers().stream().map(DigestReader::format).toList());
    format.valueProperty().subscribe(this::readAs);
    Label label = new Label(Text.of("preview.format"));
    label.setMinWidth(USE_PREF_SIZE);
    label.setLabelFor(format);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox first = new HBox(name, space, label, format);
    first.setAlignment(Pos.CENTER_LEFT);
    first.getStyleClass().add("preview-line");
    outcome.setId("preview-outcome");
    Wrapping.in(outcome);
    outcome.setMinHeight(USE_PREF_SIZE);
    VBox header = new VBox(first, outcome);
    header.getStyleClass().add("preview-header");
    return header;
  }

  private Node body() {
    lines.setId("preview-lines");
    lines.setAccessibleText(Text.of("preview.lines"));
    lines.setCellFactory(list -> new PreviewCell());
    lines
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            line -> {
              if (line != null && line.line() > 0) {
                model.lookAt(line.line());
              }
            });
    around.setId("preview-around");
    around.setEditable(false);
    around.setPromptText(Text.of("preview.around"));
    around.setAccessibleText(Text.of("preview.around"));
    around.getStyleClass().add("preview-around");
    SplitPane split = new SplitPane(lines, around);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.62);
    return split;
  }

  private Node buttons() {
    leave.setId("preview-leave");
    leave.setOnAction(event -> model.decide(Decision.LEAVE));
    take.setId("preview-import");
    take.setDefaultButton(true);
    take.setOnAction(event -> model.decide(Decision.IMPORT));
    Label nothing = new Label(Text.of("preview.nothing-kept"));
    nothing.getStyleClass().add("preview-note");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(nothing, space, leave, take);
    buttons.setAlignment(Pos.CENTER_LEFT);
    buttons.getStyleClass().add("preview-buttons");
    return buttons;
  }

  /** One file needs no list of files. */
  private void arrange() {
    files.setPrefWidth(FILES_WIDTH);
    setLeft(model.candidates().size() > 1 ? files : null);
  }

  private void chosen(@Nullable Candidate candidate) {
    if (candidate != null) {
      model.choose(candidate);
    }
  }

  private void look(@Nullable Candidate candidate) {
    shown.unsubscribe();
    shown = Subscription.EMPTY;
    if (candidate != null) {
      files.getSelectionModel().select(candidate);
      name.setText(Invisible.shown(candidate.name()));
      shown = candidate.previewProperty().subscribe(this::fill);
    }
  }

  private void fill(@Nullable Preview preview) {
    filling = true;
    take.setDisable(preview == null || !preview.isImportable());
    format.setDisable(preview == null);
    if (preview == null) {
      outcome.setText(Text.of("preview.reading"));
      lines.getItems().clear();
    } else {
      outcome.setText(PreviewWords.outcome(preview));
      format.setValue(preview.format());
      lines.getItems().setAll(PreviewLine.of(preview));
      lines.scrollTo(0);
      lines.getSelectionModel().selectFirst();
      if (lines.getItems().isEmpty()) {
        model.lookAt(1);
      }
    }
    filling = false;
  }

  private void readAs(@Nullable String chosen) {
    if (!filling && chosen != null) {
      model.readAs(chosen);
    }
  }

  private void showAround(@Nullable LinesAround text) {
    around.setText(text == null ? "" : Invisible.shown(numbered(text)));
    around.setScrollLeft(0);
  }

  private String numbered(LinesAround text) {
    PreviewLine chosen = lines.getSelectionModel().getSelectedItem();
    long marked = chosen == null ? 0 : chosen.line();
    List<String> numbered = new ArrayList<>();
    for (int i = 0; i < text.lines().size(); i++) {
      long number = text.first() + i;
      String mark = number == marked ? "▸" : " ";
      numbered.add("%s %5d  %s".formatted(mark, number, text.lines().get(i)));
    }
    return String.join("\n", numbered);
  }
}
