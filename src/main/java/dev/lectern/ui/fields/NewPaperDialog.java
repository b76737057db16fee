package dev.lectern.ui.fields;

import dev.lectern.model.PaperField;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.ScreenRoom;
import dev.lectern.ui.kit.Text;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks for the fields of a paper that no digest shows; only its title is needed. */
public final class NewPaperDialog extends Dialog<Map<PaperField, String>> {

  /** What people have at hand first. */
  private static final PaperField[] ORDER = {
    PaperField.TITLE,
    PaperField.AUTHORS,
    PaperField.PUBLISHED,
    PaperField.ABSTRACT,
    PaperField.URL,
    PaperField.ARXIV,
    PaperField.DOI,
    PaperField.TYPE,
    PaperField.VENUE,
    PaperField.VOLUME,
    PaperField.ISSUE,
    PaperField.PAGES,
    PaperField.PUBLISHER,
    PaperField.ORGANIZATION,
    PaperField.CATEGORIES,
    PaperField.AUTHOR_COUNT,
    PaperField.PMID,
    PaperField.ISBN
  };

  private final NewPaper paper = new NewPaper();

  public NewPaperDialog(Window owner) {
    initOwner(owner);
    setTitle(Text.of("add.title"));
    setResizable(true);
    ButtonType add = new ButtonType(Text.of("add.add"), ButtonData.OK_DONE);
    getDialogPane().getButtonTypes().addAll(add, ButtonType.CANCEL);
    getDialogPane().setContent(page());
    getDialogPane().getStyleClass().add("new-paper");
    getDialogPane().lookupButton(add).disableProperty().bind(paper.completeProperty().not());
    ScreenRoom.size(getDialogPane(), 620, 560);
    setResultConverter(type -> add.equals(type) ? paper.values() : null);
  }

  private Node page() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("new-paper-fields");
    for (int row = 0; row < ORDER.length; row++) {
      addRow(grid, row, ORDER[row]);
    }
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    return scroll;
  }

  private void addRow(GridPane grid, int row, PaperField field) {
    String words = Text.of("field." + field.name());
    Label name = new Label(field == PaperField.TITLE ? Text.of("add.needed", words) : words);
    name.getStyleClass().add("field-name");
    TextInputControl editor = FieldEditor.of(field, field == PaperField.ABSTRACT ? 5 : 2);
    editor.setId("new-" + field.code());
    editor.addEventFilter(KeyEvent.KEY_PRESSED, event -> typed(editor, event));
    name.setLabelFor(editor);
    Label problem = new Label();
    problem.getStyleClass().add("new-paper-problem");
    problem.setWrapText(true);
    problem.managedProperty().bind(problem.visibleProperty());
    editor
        .textProperty()
        .subscribe(
            text -> {
              problem.setText(paper.fill(field, text).orElse(""));
              problem.setVisible(!problem.getText().isEmpty());
            });
    VBox cell = new VBox(editor, problem);
    GridPane.setHgrow(cell, Priority.ALWAYS);
    grid.addRow(row, name, cell);
    if (row == 0) {
      Fx.later(editor::requestFocus);
    }
  }

  /** In long fields Tab leads on, as it does in short ones, and Enter with Ctrl adds the paper. */
  private void typed(TextInputControl editor, KeyEvent event) {
    if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isConsumed()) {
      editor.requestFocusTraversal(
          event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
      ButtonType add = getDialogPane().getButtonTypes().getFirst();
      ((Button) getDialogPane().lookupButton(add)).fire();
      event.consume();
    }
  }
}
