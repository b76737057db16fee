package dev.lectern.ui.kit;

import dev.lectern.text.Invisible;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * Words that come up where the mouse rests. A tooltip is a window of its own, so none is made
 * before the mouse comes.
 */
public final class Tips {

  private Tips() {}

  /** Gives a control other words, or none. */
  public static void set(Control control, @Nullable String tip) {
    String words = tip == null ? null : Invisible.shown(tip);
    control.setTooltip(words != null && control.isHover() ? new Tooltip(words) : null);
    control.setOnMouseEntered(words == null ? null : entered -> show(control, words));
  }

  private static void show(Control control, String words) {
    if (control.getTooltip() == null) {
      control.setTooltip(new Tooltip(words));
    }
  }
}
