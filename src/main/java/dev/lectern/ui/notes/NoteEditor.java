package dev.lectern.ui.notes;

import dev.lectern.model.PaperSummary;
import dev.lectern.ui.kit.Completion;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Wrapping;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.IndexRange;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/** Where a note is written: marks by keys, lists that go on, links that are completed. */
final class NoteEditor extends TextArea {

  private static final String CLOSING = "]]";

  private final NoteModel model;
  private final Navigator navigator;
  private final Completion completion;

  NoteEditor(NoteModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
    setId("note");
    Wrapping.in(this);
    setPromptText(Text.of("note.prompt"));
    setAccessibleText(Text.of("note.title"));
    textProperty().bindBidirectional(model.textProperty());
    editableProperty().bind(model.editableProperty());
    // While a note is being read, the keyboard stays: letters must not become commands.
    disableProperty().bind(model.hereProperty().not());
    completion = Completion.install(this, this::offers, this::complete);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    caretPositionProperty().addListener((property, before, now) -> ask());
    model.links().offersProperty().addListener((property, before, now) -> completion.renew());
    model.setAdditions(this::addAtTheEnd);
  }

  /** Puts a text where the caret is, in place of what is selected. */
  void insert(String text) {
    replaceSelection(text);
    requestFocus();
  }

  private void addAtTheEnd(String more) {
    IndexRange selected = getSelection();
    appendText(more);
    selectRange(selected.getStart(), selected.getEnd());
  }

  private Optional<OpenLink> link() {
    return OpenLink.at(getText(), Math.min(getCaretPosition(), getLength()));
  }

  private void ask() {
    model.links().complete(isFocused() ? link().map(this::typed).orElse("") : "");
  }

  private String typed(OpenLink link) {
    return getText().substring(link.from(), Math.min(getCaretPosition(), getLength()));
  }

  private List<String> offers() {
    return link().filter(link -> !typed(link).isBlank()).isEmpty()
        ? List.of()
        : model.links().offersProperty().get().stream().map(NoteEditor::offer).toList();
  }

  /** A citation key has no spaces, so what comes before the first one is the key. */
  private static String offer(PaperSummary paper) {
    return Text.of("note.offer", paper.key(), InlineMarkdown.title(paper));
  }

  private void complete(String offer) {
    link()
        .ifPresent(
            link -> {
              String key = offer.substring(0, offer.indexOf(' '));
              replaceText(link.from(), link.to(), link.closed() ? key : key + CLOSING);
              int end = link.from() + key.length() + CLOSING.length();
              selectRange(end, end);
            });
  }

  private void clicked(MouseEvent event) {
    if (event.isShortcutDown()) {
      follow();
    }
  }

  private void follow() {
    link()
        .filter(OpenLink::closed)
        .map(link -> link.name(getText()))
        .filter(name -> !name.isBlank())
        .ifPresent(model.links()::follow);
  }

  /** Undo stays in the text while there is something to take back in it. */
  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    boolean done = true;
    if (Keys.BACK.matches(event)) {
      navigator.focusPapers();
    } else if (Keys.UNDO.matches(event) && !isUndoable()) {
      navigator.undo();
    } else if (Keys.REDO.matches(event) && !isRedoable()) {
      navigator.redo();
    } else {
      done = isEditable() && edited(event);
    }
    if (done) {
      event.consume();
    }
  }

  private boolean edited(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown();
    boolean held = event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    return switch (event.getCode()) {
      case B -> held && mark("**");
      case I -> held && mark("*");
      case ENTER -> held ? followed() : plain && !event.isShiftDown() && goOn();
      case TAB -> plain && apply(Typing.indent(getText(), from(), to(), event.isShiftDown()));
      default -> false;
    };
  }

  private boolean followed() {
    follow();
    return true;
  }

  private boolean mark(String mark) {
    return apply(Optional.of(Typing.mark(getText(), from(), to(), mark)));
  }

  private boolean goOn() {
    return from() == to() && apply(Typing.newLine(getText(), getCaretPosition()));
  }

  private int from() {
    return getSelection().getStart();
  }

  private int to() {
    return getSelection().getEnd();
  }

  private boolean apply(Optional<Typing> typing) {
    typing.ifPresent(
        now -> {
          replaceText(now.from(), now.to(), now.replacement());
          selectRange(now.anchor(), now.caret());
        });
    return typing.isPresent();
  }
}
