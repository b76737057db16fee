package dev.lectern.ui.kit;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Brings a part of a long page into view. */
public final class Scrolling {

  private static final double AIR = 12;

  private Scrolling() {}

  /** Scrolls the page around this node just as far as it needs, if it is on one. */
  public static void reveal(Node node) {
    for (Parent at = node.getParent(); at != null; at = at.getParent()) {
      if (at instanceof ScrollPane page) {
        reveal(node, page);
        return;
      }
    }
  }

  private static void reveal(Node node, ScrollPane page) {
    // What has just been put there has no size yet.
    page.applyCss();
    page.layout();
    Node content = page.getContent();
    double room = content.getLayoutBounds().getHeight() - page.getViewportBounds().getHeight();
    if (room <= 0) {
      return;
    }
    Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    double top = page.getVvalue() * room;
    double bottom = top + page.getViewportBounds().getHeight();
    if (place.getMinY() < top) {
      page.setVvalue(Math.clamp((place.getMinY() - AIR) / room, 0, 1));
    } else if (place.getMaxY() > bottom) {
      page.setVvalue(Math.clamp((place.getMaxY() + AIR - (bottom - top)) / room, 0, 1));
    }
  }
}
