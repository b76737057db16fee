package dev.lectern.ui.shell;

import java.util.List;
import javafx.scene.Node;

/** The panes that F6 goes round. */
final class Panes {

  /** A pane and how it takes the focus. */
  record Pane(Node node, Runnable focus) {

    /** Whether the window shows it now. */
    boolean isThere() {
      return node.getScene() != null && node.isVisible();
    }

    boolean hasFocus() {
      Node focused = node.getScene().getFocusOwner();
      while (focused != null && !focused.equals(node)) {
        focused = focused.getParent();
      }
      return focused != null;
    }
  }

  private final List<Pane> panes;

  Panes(List<Pane> panes) {
    this.panes = panes;
  }

  /** Gives the focus to the pane some steps further, past those that have nothing to focus. */
  void move(int steps) {
    List<Pane> there = panes.stream().filter(Pane::isThere).toList();
    int now = -1;
    for (int i = 0; i < there.size(); i++) {
      if (there.get(i).hasFocus()) {
        now = i;
      }
    }
    for (int step = 1; step <= there.size(); step++) {
      int next = now < 0 ? step - 1 : Math.floorMod(now + steps * step, there.size());
      there.get(next).focus().run();
      if (there.get(next).hasFocus()) {
        return;
      }
    }
  }
}
