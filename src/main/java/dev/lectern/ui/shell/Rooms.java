package dev.lectern.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * Where the window's parts stand: the list, and room for what comes behind it, so that nothing
 * moves then.
 */
final class Rooms {

  private final StackPane right = new StackPane();
  private final StackPane middle = new StackPane();
  private final VBox foot = new VBox();

  /**
   * Lays out what is there at once.
   *
   * @param over what may lie over all of the window
   */
  Rooms(Splits splits, SideFrame side, Node list, Node status, Node... over) {
    SplitPane main = new SplitPane(list, right);
    splits.restore("main", main, 0.42);
    SplitPane.setResizableWithParent(list, false);
    right.setMinWidth(ReadingParts.NARROWEST);
    middle.getChildren().add(side.beside(main));
    middle.getChildren().addAll(over);
    foot.getChildren().add(status);
  }

  /** Fills the window with them. */
  void fill(BorderPane window) {
    window.setCenter(middle);
    window.setBottom(foot);
  }

  /** Puts what is read beside the list. */
  void putRight(Node reading) {
    right.getChildren().add(reading);
  }

  /** Puts what greets over the parts, but under what is dragged or said. */
  void putOver(Node welcome) {
    middle.getChildren().add(1, welcome);
  }

  /** Puts what an import came to over the status bar. */
  void putBelow(Node report) {
    foot.getChildren().addFirst(report);
  }
}
