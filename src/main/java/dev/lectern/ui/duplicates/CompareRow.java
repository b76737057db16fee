package dev.lectern.ui.duplicates;

import dev.lectern.model.PaperField;
import dev.lectern.ui.kit.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * What is compared of two papers.
 *
 * @param id what it is, such as {@code title}
 * @param name as the window calls it
 * @param left what the one paper has; empty for nothing
 * @param right what the other has
 * @param together what the merged paper would have by itself
 * @param offers what can be picked; empty where nothing can, since both are kept
 * @param picked what the merged paper shall have
 */
record CompareRow(
    String id,
    String name,
    String left,
    String right,
    String together,
    Set<Pick> offers,
    ObjectProperty<Pick> picked) {

  /** A row of which the user picks a value. */
  static CompareRow open(
      String id, String name, String left, String right, String together, Set<Pick> offers) {
    Pick first =
        together.equals(left) ? Pick.LEFT : together.equals(right) ? Pick.RIGHT : Pick.TOGETHER;
    return new CompareRow(
        id, name, left, right, together, offers, new SimpleObjectProperty<>(first));
  }

  /** A row that is only shown: a merge keeps what both have. */
  static CompareRow kept(String id, String left, String right) {
    return new CompareRow(
        id,
        Text.of("duplicates.row-" + id),
        left,
        right,
        "",
        EnumSet.noneOf(Pick.class),
        new SimpleObjectProperty<>(Pick.TOGETHER));
  }

  boolean differs() {
    return !left.equals(right);
  }

  /** Whether the words that differ are worth looking at one by one. */
  boolean isText() {
    return PaperField.parse(id).isPresent() || id.equals("note");
  }

  boolean isOpen() {
    return !offers.isEmpty();
  }

  /** The value of a pick as text. */
  String value(Pick pick) {
    return switch (pick) {
      case LEFT -> left;
      case RIGHT -> right;
      case TOGETHER -> together;
    };
  }

  /** Picks the next value to the left or to the right. */
  void move(int steps) {
    List<Pick> all = offers.stream().sorted().toList();
    int next = all.indexOf(picked.get()) + steps;
    if (isOpen() && next >= 0 && next < all.size()) {
      picked.set(all.get(next));
    }
  }
}
