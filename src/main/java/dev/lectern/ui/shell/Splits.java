package dev.lectern.ui.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** The split panes by name, so that their dividers come back where they were. */
final class Splits {

  private final Map<String, List<Double>> last;
  private final Map<String, SplitPane> panes = new LinkedHashMap<>();

  Splits(Map<String, List<Double>> before) {
    this.last = new HashMap<>(before);
  }

  /** Puts a pane's one divider where it was last, or at its first place. */
  void restore(String name, SplitPane pane, double first) {
    panes.put(name, pane);
    if (last.getOrDefault(name, List.of()).size() != 1) {
      last.put(name, List.of(first));
    }
    pane.setDividerPositions(last.get(name).getFirst());
  }

  /**
   * Puts all dividers where they belong once the window has its size, the outermost pane first: a
   * pane that grows gives the growth to one of its parts alone.
   */
  void settle() {
    for (String name : List.copyOf(panes.keySet()).reversed()) {
      SplitPane pane = panes.get(name);
      if (pane.getDividers().size() == 1) {
        pane.setDividerPositions(last.get(name).getFirst());
        pane.layout();
      }
    }
  }

  /** Takes a part out of a pane; the divider is remembered. */
  void takeOut(String name, Node part) {
    last.put(name, position(name));
    panes.get(name).getItems().remove(part);
  }

  /** Puts a part back, and the divider where it was. */
  void putBack(String name, int place, Node part) {
    SplitPane pane = panes.get(name);
    pane.getItems().add(place, part);
    pane.setDividerPositions(last.get(name).getFirst());
  }

  /** Where the dividers are now, with those of panes that are not here as they were. */
  Map<String, List<Double>> positions(Map<String, List<Double>> others) {
    Map<String, List<Double>> positions = new HashMap<>(others);
    panes.keySet().forEach(name -> positions.put(name, position(name)));
    return positions;
  }

  /** The divider now; where it was last while a part is out. */
  private List<Double> position(String name) {
    double[] now = panes.get(name).getDividerPositions();
    return now.length == 1 ? List.of(now[0]) : last.get(name);
  }
}
