package dev.lectern.ui.kit;

import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A part of a paper under a heading, which Enter, Space or a click unfolds. */
public class Section extends TitledPane {

  public Section(String title) {
    super(title, null);
    setAnimated(false);
    getStyleClass().add("reader-section");
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.getTarget().equals(this)) {
      setExpanded(!isExpanded());
      event.consume();
    }
  }
}
