package dev.lectern.ui.ledger;

import dev.lectern.model.DigestEntry;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.ledger.TextModel.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The text of a digest with numbered lines, and beside it the papers that were read from it. */
final class DigestTextView extends StackPane {

  private static final int CONTEXT = 2;
  private static final double ENTRY = 48;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final TextModel model;
  private final ListView<DigestEntry> papers = new ListView<>();
  private final ListView<Integer> lines = new ListView<>();
  private final Label remark = new Label();
  private @Nullable DigestText text;
  private boolean following;

  DigestTextView(TextModel model) {
    this.model = model;
    getStyleClass().add("digest-text");
    papers.setId("digest-papers");
    papers.setAccessibleText(Text.of("lines.papers"));
    papers.setFixedCellSize(ENTRY);
    papers.setCellFactory(list -> new PaperLinesCell());
    papers.setPlaceholder(new Label(Text.of("lines.no-papers")));
    papers.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    papers.setOnMouseClicked(event -> jumpToPaper());
    papers.getSelectionModel().selectedItemProperty().subscribe(now -> chosen());
    lines.setId("digest-lines");
    lines.setAccessibleText(Text.of("lines.text"));
    lines.getStyleClass().add("digest-lines");
    lines.setCellFactory(list -> new LineCell(model));
    lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    lines.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
    lines.getSelectionModel().selectedItemProperty().subscribe(this::lineChosen);
    remark.getStyleClass().add("digest-remark");
    remark.setWrapText(true);
    remark.setMaxWidth(Double.MAX_VALUE);
    remark.managedProperty().bind(remark.visibleProperty());
    getChildren().addAll(split(), busy());
    model.shownProperty().subscribe(this::show);
    model.setOnJump(this::jumpTo);
  }

  private Node split() {
    VBox text = new VBox(lines, remark);
    VBox.setVgrow(lines, Priority.ALWAYS);
    SplitPane split = new SplitPane(papers, text);
    split.setDividerPositions(0.3);
    SplitPane.setResizableWithParent(papers, false);
    return split;
  }

  private Node busy() {
    VBox busy = new VBox(new ProgressIndicator(), new Label(Text.of("lines.reading")));
    busy.getStyleClass().add("digest-busy");
    busy.setAlignment(Pos.CENTER);
    busy.visibleProperty().bind(model.busyProperty());
    return busy;
  }

  private void show(@Nullable Shown shown) {
    following = true;
    papers.setItems(FXCollections.observableList(shown == null ? List.of() : shown.entries()));
    if (shown != null && shown.text() == text) {
      lines.refresh(); // Whoever reads it stays where he is.
    } else {
      text = shown == null ? null : shown.text();
      lines.setItems(new LineRows(text == null ? 0 : text.size()));
    }
    following = false;
    String left = shown == null ? "" : leftOut(shown.text());
    remark.setText(left);
    remark.setVisible(!left.isEmpty());
  }

  private static String leftOut(DigestText text) {
    List<String> parts = new ArrayList<>();
    if (!text.isWhole()) {
      parts.add(Text.of("lines.first-lines", text.size()));
    }
    if (text.cutLines() > 0) {
      parts.add(Text.of("lines.long-lines", text.cutLines(), DigestText.LONGEST_LINE));
    }
    return String.join(" ", parts);
  }

  /** Goes to a line, with a little of what stands before it, and chooses its paper. */
  private void jumpTo(long line) {
    int index = (int) Math.min(line, lines.getItems().size()) - 1;
    if (index >= 0) {
      lines.getSelectionModel().clearAndSelect(index);
      lines.scrollTo(Math.max(0, index - CONTEXT));
      lines.requestFocus();
    }
  }

  private void lineChosen(@Nullable Integer line) {
    Shown shown = model.shownProperty().get();
    if (following || line == null || shown == null) {
      return;
    }
    int entry = shown.entryAt(line);
    model.currentProperty().set(entry);
    following = true;
    if (entry < 0) {
      papers.getSelectionModel().clearSelection();
    } else {
      papers.getSelectionModel().select(entry);
      papers.scrollTo(Math.max(0, entry - CONTEXT));
    }
    following = false;
  }

  /** The lines follow the paper that is chosen; the keyboard stays where it is. */
  private void chosen() {
    DigestEntry entry = papers.getSelectionModel().getSelectedItem();
    if (following || entry == null) {
      return;
    }
    following = true;
    int index = (int) Math.min(entry.line(), lines.getItems().size()) - 1;
    lines.getSelectionModel().clearAndSelect(index);
    lines.scrollTo(Math.max(0, index - CONTEXT));
    model.currentProperty().set(papers.getSelectionModel().getSelectedIndex());
    following = false;
  }

  private void jumpToPaper() {
    DigestEntry entry = papers.getSelectionModel().getSelectedItem();
    if (entry != null) {
      jumpTo(entry.line());
    }
  }

  /** Puts the chosen lines on the clipboard. */
  private void copy(KeyEvent event) {
    DigestText shown = text;
    if (COPY.match(event) && shown != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(
          lines.getSelectionModel().getSelectedItems().stream()
              .map(shown::line)
              .collect(Collectors.joining("\n")));
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      jumpToPaper();
      event.consume();
    }
  }
}
