package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.text.Links;
import dev.lectern.ui.kit.Swatch;
import dev.lectern.ui.kit.Wrapping;
import dev.lectern.ui.reader.Hits.Hit;
import dev.lectern.ui.reader.ShownText.Mark;
import java.util.List;
import jfx.incubator.scene.control.richtext.model.SimpleViewOnlyStyledModel;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;

/**
 * How a text is painted: its letters, its links, its highlights, and the hits of a search over
 * them.
 *
 * @param style the class of its letters in {@code app.css}
 * @param letters their font
 */
record TextPaint(String style, String letters, StyleAttributeMap paragraph) {

  /**
   * Paint in a font.
   *
   * @param family empty for that of the window
   * @param lineSpacing what is between lines, as a part of the size
   */
  static TextPaint of(String style, String family, double size, double lineSpacing) {
    String font = family.isEmpty() ? "" : "-fx-font-family: \"" + family + "\"; ";
    return new TextPaint(
        style,
        font + "-fx-font-size: " + size + "px;",
        StyleAttributeMap.builder()
            .set(StyleAttributeMap.LINE_SPACING, Math.rint(size * lineSpacing))
            .build());
  }

  /** One painted paragraph. */
  SimpleViewOnlyStyledModel on(
      String text, List<Links.Found> links, List<Mark> marks, List<Hit> hits) {
    SimpleViewOnlyStyledModel model = new SimpleViewOnlyStyledModel();
    int at = 0;
    for (Links.Found link : links) {
      segment(model, text.substring(at, link.start()), style);
      segment(model, text.substring(link.start(), link.end()), style, "reading-link");
      at = link.end();
    }
    segment(model, text.substring(at), style);
    model.setParagraphAttributes(paragraph);
    marks.forEach(mark -> highlight(model, mark));
    hits.forEach(hit -> model.highlight(hit.start(), hit.end() - hit.start(), "search-hit"));
    return model;
  }

  private void segment(SimpleViewOnlyStyledModel model, String text, String... styles) {
    if (!text.isEmpty()) {
      Wrapping.pieces(text)
          .forEach(piece -> model.addWithInlineAndStyleNames(piece, letters, styles));
    }
  }

  private static void highlight(SimpleViewOnlyStyledModel model, Mark mark) {
    Highlight highlight = mark.highlight();
    model.highlight(
        mark.span().start(),
        mark.span().end() - mark.span().start(),
        "marked",
        "marked-" + Swatch.meant(highlight.color()).code(),
        highlight.sender().isEmpty() ? "marked-by-me" : "marked-by-others");
  }
}
