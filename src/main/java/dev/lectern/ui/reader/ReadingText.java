package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.text.Anchor.Span;
import dev.lectern.text.Links;
import dev.lectern.ui.kit.OwnKeys;
import dev.lectern.ui.kit.Scrolling;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.reader.Hits.Hit;
import dev.lectern.ui.reader.ShownText.Mark;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import jfx.incubator.scene.control.input.KeyBinding;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.SelectionSegment;
import jfx.incubator.scene.control.richtext.TextPos;

/**
 * Text to read, to select and to mark, as high as it needs to be, with highlights, marked hits and
 * links that open.
 */
final class ReadingText extends RichTextArea implements OwnKeys {

  private static final PseudoClass OVER_LINK = PseudoClass.getPseudoClass("over-link");
  private static final double NEAR = 13;
  private static final double NORMAL = 16;

  /** What a reader does with the text. */
  interface Deeds {

    void open(String url);

    /** Asks how to mark a part of the text; the flyout opens at a place on the screen. */
    void ask(ReadingText text, Span selected, Bounds place);

    void mark(Span selected, HighlightColor color);

    /** Shows a highlight, to be changed. */
    void show(ReadingText text, Highlight highlight, Bounds place);

    void recolor(Highlight highlight, HighlightColor color);

    void remove(Highlight highlight);

    /** The caret has come into a highlight, or something has been selected by keyboard. */
    void hint(ReadingText text);
  }

  private final String style;
  private final double lineSpacing;
  private final Deeds deeds;
  private List<Links.Found> links = List.of();
  private List<Mark> marks = List.of();
  private String line = "";
  private TextPaint paint;

  ReadingText(String style, double lineSpacing, Deeds deeds) {
    this.style = style;
    this.lineSpacing = lineSpacing;
    this.deeds = deeds;
    paint = TextPaint.of(style, "", NORMAL, lineSpacing);
    setEditable(false);
    setWrapText(true);
    setUseContentHeight(true);
    displayCaretProperty().bind(focusedProperty());
    focusedProperty().addListener((property, before, focused) -> deeds.hint(this));
    getStyleClass().add("reading-text");
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> pseudoClassStateChanged(OVER_LINK, linkAt(place(event)).isPresent()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    // Nothing is typed here: these take back what was done to the paper.
    getInputMap().disableKeyBinding(KeyBinding.shortcut(KeyCode.Z));
    getInputMap().disableKeyBinding(KeyBinding.shortcut(KeyCode.Y));
    getInputMap().disableKeyBinding(KeyBinding.shiftShortcut(KeyCode.Z));
    addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode().isNavigationKey()) {
            deeds.hint(this);
            caret().ifPresent(Scrolling::reveal);
          }
        });
  }

  /**
   * Sets how the next text looks.
   *
   * @param family the font's; empty for that of the window
   */
  void setLetters(String family, double size) {
    paint = TextPaint.of(style, family, size, lineSpacing);
  }

  /**
   * Shows a text.
   *
   * @param now the highlights in it, the ones below first
   */
  void show(String text, List<Mark> now, List<Hit> hits) {
    SelectionSegment selection = text.equals(line) ? getSelection() : null;
    line = text;
    marks = now;
    links = Links.in(text);
    setModel(paint.on(text, links, now, hits));
    setAccessibleText(now.isEmpty() ? text : Text.of("highlights.accessible", text, now.size()));
    // Without a caret the keyboard would do nothing.
    TextPos start = TextPos.ZERO;
    select(
        selection == null ? start : selection.getAnchor(),
        selection == null ? start : selection.getCaret());
  }

  /** What is selected; empty where nothing is. */
  Optional<Span> selected() {
    SelectionSegment selection = getSelection();
    return selection == null || selection.isCollapsed()
        ? Optional.empty()
        : Optional.of(new Span(selection.getMin().offset(), selection.getMax().offset()));
  }

  @Override
  public boolean wants(KeyEvent event) {
    boolean inText = selected().isPresent() || current().isPresent();
    return TextKey.of(event)
        .filter(key -> inText || key.isOfText() || linkAt(caretOffset()).isPresent())
        .isPresent();
  }

  private void pressed(KeyEvent event) {
    if (wants(event)) {
      event.consume();
      TextKey.of(event).ifPresent(this::perform);
    }
  }

  private void perform(TextKey key) {
    Optional<Span> selected = selected();
    Optional<Highlight> current = current();
    switch (key) {
      case TextKey.Color(HighlightColor color) ->
          selected.ifPresentOrElse(
              span -> deeds.mark(span, color),
              () -> current.ifPresent(highlight -> deeds.recolor(highlight, color)));
      case TextKey.Ask() -> {
        if (selected.isPresent()) {
          deeds.ask(this, selected.get(), atCaret());
        } else if (current.isPresent()) {
          deeds.show(this, current.get(), atCaret());
        } else {
          linkAt(caretOffset()).ifPresent(link -> deeds.open(link.url()));
        }
      }
      case TextKey.Remove() -> {
        if (selected.isEmpty()) {
          current.ifPresent(deeds::remove);
        }
      }
    }
  }

  private int caretOffset() {
    TextPos caret = getCaretPosition();
    return caret == null ? -1 : caret.offset();
  }

  /** The highlight at the caret; of several the shortest. */
  Optional<Highlight> current() {
    return highlightAt(caretOffset());
  }

  /** Where a flyout about what is selected opens: at the caret, or where none is painted. */
  private Bounds atCaret() {
    Node there = caret().orElse(this);
    return there.localToScreen(there.getBoundsInLocal());
  }

  private Optional<Node> caret() {
    return Optional.ofNullable(lookup(".caret"))
        .filter(caret -> caret.getBoundsInLocal().getHeight() > 0);
  }

  /** Gives this text the keyboard, with a highlight selected. */
  void choose(Mark mark) {
    requestFocus();
    select(TextPos.ofLeading(0, mark.span().start()), TextPos.ofLeading(0, mark.span().end()));
    Scrolling.reveal(this);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Bounds place = new BoundingBox(event.getScreenX(), event.getScreenY() - NEAR, 0, 2 * NEAR);
    Optional<Span> selected = selected();
    if (selected.isPresent()) {
      deeds.ask(this, selected.get(), place);
    } else if (event.isStillSincePress()) {
      int at = place(event);
      Optional<Links.Found> link = linkAt(at);
      link.ifPresentOrElse(
          found -> deeds.open(found.url()),
          () -> highlightAt(at).ifPresent(highlight -> deeds.show(this, highlight, place)));
    }
  }

  private int place(MouseEvent event) {
    TextPos place = getTextPosition(event.getScreenX(), event.getScreenY());
    return place == null ? -1 : place.offset();
  }

  private Optional<Links.Found> linkAt(int offset) {
    return links.stream().filter(link -> link.start() < offset && offset < link.end()).findFirst();
  }

  private Optional<Highlight> highlightAt(int offset) {
    return marks.stream()
        .filter(mark -> mark.span().start() <= offset && offset <= mark.span().end())
        .min(Comparator.comparingInt(mark -> mark.span().end() - mark.span().start()))
        .map(Mark::highlight);
  }
}
