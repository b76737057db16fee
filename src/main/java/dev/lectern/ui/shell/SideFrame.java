package dev.lectern.ui.shell;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/** Room for the window's left side, which can be hidden; its parts come when they are made. */
final class SideFrame extends BorderPane {

  private static final String NAME = "sidebar";
  private static final double NARROWEST = 190;

  private final Splits splits;
  private final Set<String> first;
  private boolean hidden;

  /**
   * Makes the room.
   *
   * @param folded the names of the parts that were folded away last
   */
  SideFrame(Splits splits, Set<String> folded) {
    this.splits = splits;
    this.first = folded;
    hidden = folded.contains(NAME);
    setMinWidth(NARROWEST);
    getStyleClass().add("side");
  }

  /** The whole of the window: this side and what stands beside it. */
  SplitPane beside(Node main) {
    SplitPane whole = new SplitPane(this, main);
    splits.restore(NAME, whole, 0.18);
    SplitPane.setResizableWithParent(this, false);
    if (hidden) {
      splits.takeOut(NAME, this);
    }
    return whole;
  }

  /** Hides this side or brings it back; whether it is there now. */
  boolean toggle() {
    hidden = !hidden;
    if (hidden) {
      splits.takeOut(NAME, this);
    } else {
      splits.putBack(NAME, 0, this);
    }
    return !hidden;
  }

  /** The names of what was folded away last. */
  Set<String> folded() {
    return first;
  }

  /**
   * The names of what is folded away now.
   *
   * @param ofParts those of its parts; empty where these are not made, so that nothing has changed
   */
  Set<String> folded(Optional<Set<String>> ofParts) {
    Set<String> names = new TreeSet<>(ofParts.orElse(first));
    names.remove(NAME);
    if (hidden) {
      names.add(NAME);
    }
    return names;
  }
}
