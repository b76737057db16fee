package dev.lectern.ui.reader;

import dev.lectern.ui.reader.Typography.Setting;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** How wide a column must be for lines that are easy to read, of 60 to 75 letters. */
final class LineWidth {

  private static final int LETTERS = 70;

  /** Letters as often as English has them. */
  private static final String SAMPLE =
      "We show that the method learns from few demonstrations and reaches the best results known. ";

  private LineWidth() {}

  static double of(Setting setting) {
    Text text = new Text(SAMPLE);
    text.setFont(Font.font(setting.letters().family(), setting.size()));
    return Math.ceil(text.getLayoutBounds().getWidth() / SAMPLE.length() * LETTERS);
  }
}
