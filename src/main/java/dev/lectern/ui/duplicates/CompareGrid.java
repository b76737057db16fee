package dev.lectern.ui.duplicates;

import dev.lectern.ui.kit.Text;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two papers in two columns; where they differ, one value is picked with the arrow keys. */
final class CompareGrid extends GridPane {

  private static final double NAMES = 126;

  /** A row whose values can be picked. */
  private record Line(CompareRow row, List<RadioButton> radios) {
    boolean hasFocus() {
      return radios.stream().anyMatch(Node::isFocused);
    }

    void focus() {
      radios.stream()
          .filter(RadioButton::isSelected)
          .findFirst()
          .orElse(radios.getFirst())
          .requestFocus();
    }
  }

  private final List<Line> lines = new ArrayList<>();
  private int last;

  CompareGrid() {
    getStyleClass().add("compare-grid");
    ColumnConstraints names = new ColumnConstraints(NAMES);
    getColumnConstraints().setAll(names, half(), half());
  }

  private static ColumnConstraints half() {
    ColumnConstraints half = new ColumnConstraints(120, 300, Double.MAX_VALUE);
    half.setHgrow(Priority.ALWAYS);
    half.setFillWidth(true);
    return half;
  }

  void show(List<CompareRow> rows) {
    getChildren().clear();
    lines.clear();
    last = 0;
    rows.forEach(this::add);
  }

  boolean hasFocus() {
    return lines.stream().anyMatch(Line::hasFocus);
  }

  void focusFirst() {
    if (!lines.isEmpty()) {
      lines.getFirst().focus();
    }
  }

  /** Goes some rows down, or up. */
  void move(int steps) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).hasFocus()) {
        lines.get(Math.clamp((long) i + steps, 0, lines.size() - 1)).focus();
        return;
      }
    }
  }

  /** Picks the next value of this row to the right, or to the left. */
  void pick(int steps) {
    lines.stream()
        .filter(Line::hasFocus)
        .findFirst()
        .ifPresent(
            line -> {
              line.row.move(steps);
              line.focus();
            });
  }

  private void add(CompareRow row) {
    int at = last++;
    add(name(row), 0, at);
    if (row.isOpen()) {
      addOpen(row, at);
    } else if (row.differs()) {
      add(ValueCell.shown(row, Pick.LEFT), 1, at);
      add(ValueCell.shown(row, Pick.RIGHT), 2, at);
    } else {
      ValueCell both = ValueCell.shown(row, Pick.LEFT);
      both.getStyleClass().add("compare-same");
      add(both, 1, at, 2, 1);
    }
  }

  private void addOpen(CompareRow row, int at) {
    List<RadioButton> radios = new ArrayList<>();
    ToggleGroup group = new ToggleGroup();
    for (Pick pick : row.offers().stream().sorted().toList()) {
      ValueCell cell = new ValueCell(row, pick);
      cell.radio().setToggleGroup(group);
      radios.add(cell.radio());
      switch (pick) {
        case LEFT -> add(cell, 1, at);
        case RIGHT -> add(cell, 2, at);
        case TOGETHER -> {
          Label both = new Label(Text.of("duplicates.together"));
          both.getStyleClass().add("compare-remark");
          add(both, 0, last);
          add(cell, 1, last++, 2, 1);
        }
      }
    }
    addFixed(row, at);
    lines.add(new Line(row, radios));
  }

  /** A value that cannot be picked is shown all the same. */
  private void addFixed(CompareRow row, int at) {
    if (!row.differs() && !row.offers().contains(Pick.RIGHT)) {
      return;
    }
    if (!row.offers().contains(Pick.LEFT)) {
      add(ValueCell.shown(row, Pick.LEFT), 1, at);
    }
    if (!row.offers().contains(Pick.RIGHT)) {
      add(ValueCell.shown(row, Pick.RIGHT), 2, at);
    }
  }

  private static Node name(CompareRow row) {
    Label name = new Label(row.name());
    name.setWrapText(true);
    name.getStyleClass().add("compare-name");
    VBox box = new VBox(name);
    box.getStyleClass().add("compare-head");
    if (row.differs()) {
      boolean kept = !row.isOpen();
      Label remark =
          new Label(Text.of(kept ? "duplicates.keep-" + row.id() : "duplicates.differs"));
      remark.getStyleClass().add("compare-remark");
      remark.setWrapText(true);
      box.getChildren().add(remark);
      name.getStyleClass().add("compare-name-differs");
    }
    return box;
  }
}
