package dev.lectern.ui.kit;

import java.text.Bidi;
import java.util.List;
import java.util.regex.Pattern;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Lines that go on in the next one. Under Linux JavaFX 26 fails at words from right to left, with
 * an exception in each layout: what has such words stays in one line, or comes in pieces.
 */
public final class Wrapping {

  private static final Pattern BEHIND_SPACES = Pattern.compile("(?<=\\s)(?=\\S)");

  private Wrapping() {}

  /** Tried once, for it is the platform's matter. */
  private static final class Platform {
    static final boolean WRAPS_ALL = wraps("\u05d0 \u05d0 \u05d0 \u05d0");

    private static boolean wraps(String words) {
      Text text = new Text(words);
      text.setWrappingWidth(1);
      try {
        return text.getLayoutBounds().getHeight() > 0;
      } catch (ArrayIndexOutOfBoundsException defect) {
        return false;
      }
    }
  }

  /** Wraps what a label or a button says. */
  public static void in(Labeled label) {
    label.wrapTextProperty().bind(label.textProperty().map(Wrapping::isSafe).orElse(true));
  }

  /** Wraps what is written in a field; a part of it is laid out as soon as it is written. */
  public static void in(TextArea area) {
    area.setTextFormatter(
        new TextFormatter<>(
            change -> {
              if (!isSafe(change.getControlNewText())) {
                wrap(area, false);
              }
              return change;
            }));
    area.textProperty().subscribe(written -> wrap(area, isSafe(written)));
    area.skinProperty().subscribe(skin -> wrap(area, isSafe(area.getText())));
  }

  /** Lines that do not wrap have all the width that they take, also where there is less. */
  private static void wrap(TextArea area, boolean wraps) {
    area.setWrapText(wraps);
    if (area.lookup(".scroll-pane") instanceof ScrollPane pane
        && pane.getContent() instanceof Region lines) {
      lines.setMinWidth(wraps ? Region.USE_COMPUTED_SIZE : Region.USE_PREF_SIZE);
    }
  }

  /** Whether a text may be wrapped. */
  public static boolean isSafe(String text) {
    return !Bidi.requiresBidi(text.toCharArray(), 0, text.length()) || Platform.WRAPS_ALL;
  }

  /** A text in the pieces that rich text has to be made of, so that it may be wrapped. */
  public static List<String> pieces(String text) {
    return isSafe(text) ? List.of(text) : List.of(BEHIND_SPACES.split(text));
  }
}
