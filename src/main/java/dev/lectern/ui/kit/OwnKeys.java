package dev.lectern.ui.kit;

import javafx.scene.input.KeyEvent;

/** A control that wants some keys for itself that are shortcuts elsewhere. */
public interface OwnKeys {

  /** Whether it will do something with this key now. */
  boolean wants(KeyEvent event);
}
