package dev.lectern.ui.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.SplitPane;

/** The split panes by name, so that their dividers come back where they were. */
final class Splits {

  private final Map<String, List<Double>> before;
  private final Map<String, SplitPane> panes = new LinkedHashMap<>();

  Splits(Map<String, List<Double>> before) {
    this.before = before;
  }

  /** Puts a pane's one divider where it was last, or at its first place. */
  void restore(String name, SplitPane pane, double first) {
    panes.put(name, pane);
    List<Double> known = before.getOrDefault(name, List.of());
    pane.setDividerPositions(known.size() == 1 ? known.getFirst() : first);
  }

  /** Where the dividers are now, with those of panes that are not here as they were. */
  Map<String, List<Double>> positions(Map<String, List<Double>> others) {
    Map<String, List<Double>> positions = new HashMap<>(others);
    panes.forEach((name, pane) -> positions.put(name, List.of(pane.getDividerPositions()[0])));
    return positions;
  }
}
