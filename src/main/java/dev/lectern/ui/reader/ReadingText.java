package dev.lectern.ui.reader;

import dev.lectern.text.Links;
import dev.lectern.ui.reader.Hits.Hit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.SimpleViewOnlyStyledModel;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/** Text to read and to select, as high as it needs to be, with marked hits and links that open. */
final class ReadingText extends RichTextArea {

  private static final PseudoClass OVER_LINK = PseudoClass.getPseudoClass("over-link");

  private final String style;
  private final StyleAttributeMap paragraph;
  private List<Links.Found> links = List.of();

  ReadingText(String style, double lineSpacing, Consumer<String> open) {
    this.style = style;
    this.paragraph =
        StyleAttributeMap.builder().set(StyleAttributeMap.LINE_SPACING, lineSpacing).build();
    setEditable(false);
    setWrapText(true);
    setUseContentHeight(true);
    setDisplayCaret(false);
    getStyleClass().add("reading-text");
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> click(event, open));
    addEventHandler(
        MouseEvent.MOUSE_MOVED,
        event -> pseudoClassStateChanged(OVER_LINK, linkUnder(event).isPresent()));
  }

  /** Shows one paragraph; line breaks in it are spaces to a reader. */
  void show(String text, List<Hit> hits) {
    String line = text.replace('\n', ' ');
    links = Links.in(line);
    SimpleViewOnlyStyledModel model = new SimpleViewOnlyStyledModel();
    int at = 0;
    for (Links.Found link : links) {
      segment(model, line.substring(at, link.start()), style);
      segment(model, line.substring(link.start(), link.end()), style, "reading-link");
      at = link.end();
    }
    segment(model, line.substring(at), style);
    model.setParagraphAttributes(paragraph);
    hits.forEach(hit -> model.highlight(hit.start(), hit.end() - hit.start(), "search-hit"));
    setModel(model);
    setAccessibleText(line);
  }

  private static void segment(SimpleViewOnlyStyledModel model, String text, String... styles) {
    if (!text.isEmpty()) {
      model.addWithStyleNames(text, styles);
    }
  }

  private void click(MouseEvent event, Consumer<String> open) {
    boolean clicked = event.getButton() == MouseButton.PRIMARY && event.isStillSincePress();
    if (clicked && !hasNonEmptySelection()) {
      linkUnder(event).ifPresent(link -> open.accept(link.url()));
    }
  }

  private Optional<Links.Found> linkUnder(MouseEvent event) {
    TextPos place = getTextPosition(event.getScreenX(), event.getScreenY());
    return place == null
        ? Optional.empty()
        : links.stream()
            .filter(link -> link.start() < place.offset() && place.offset() < link.end())
            .findFirst();
  }
}
