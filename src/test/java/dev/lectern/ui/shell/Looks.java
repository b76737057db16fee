package dev.lectern.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** What people who see little, or nothing, would miss in a scene. */
final class Looks {

  /** WCAG 2.2, success criteria 1.4.3 and, for icons, 1.4.11. */
  private static final double TEXT = 4.5;

  private static final double LARGE_TEXT = 3;
  private static final double LARGE = 24;

  private Looks() {}

  /** The texts that stand out too little from what is behind them. */
  static List<String> faint(Parent root) {
    return all(root)
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .filter(text -> !text.getText().isBlank() && isShown(text) && !text.isDisabled())
        .filter(text -> text.getFill() instanceof Color)
        .filter(text -> behind(text).isOpaque() && contrast(text) < needed(text))
        .map(Looks::described)
        .distinct()
        .toList();
  }

  /** The controls that a screen reader could say nothing about. */
  static List<String> nameless(Parent root) {
    Set<Node> labelled =
        all(root)
            .filter(Label.class::isInstance)
            .map(label -> ((Label) label).getLabelFor())
            .collect(Collectors.toSet());
    return all(root)
        .filter(Control.class::isInstance)
        .map(Control.class::cast)
        .filter(control -> isShown(control) && !labelled.contains(control))
        .filter(control -> !(control.getParent() instanceof ComboBoxBase))
        .filter(control -> !control.getClass().getPackageName().endsWith(".skin"))
        .filter(control -> isBlank(control.getAccessibleText()) && isBlank(words(control)))
        .map(control -> control.getTypeSelector() + " " + control.getId() + control.getStyleClass())
        .distinct()
        .toList();
  }

  /** The buttons whose words do not fit. */
  static List<String> cut(Parent root) {
    return all(root)
        .filter(ButtonBase.class::isInstance)
        .map(ButtonBase.class::cast)
        .filter(Looks::isShown)
        .filter(button -> !isBlank(button.getText()) && isCut(button))
        .map(button -> "“" + button.getText() + "” " + button.getStyleClass())
        .toList();
  }

  private static boolean isCut(ButtonBase button) {
    return all(button)
        .anyMatch(
            node ->
                node instanceof Text text
                    && text.getText().endsWith("…")
                    && !text.getText().equals(button.getText()));
  }

  /** What a control says of itself; null where it has nothing to say. */
  private static @Nullable String words(Control control) {
    return switch (control) {
      case ButtonBase button -> button.getText();
      case TextInputControl input -> input.getPromptText();
      case ListView<?> list -> null;
      case TableView<?> table -> null;
      case TreeView<?> tree -> null;
      case ComboBoxBase<?> box -> null;
      case ProgressIndicator progress -> null;
      default -> control.getTypeSelector();
    };
  }

  private static boolean isBlank(@Nullable String words) {
    return words == null || words.isBlank();
  }

  private static Stream<Node> all(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Looks::all))
        : Stream.of(node);
  }

  private static boolean isShown(Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (!each.isVisible() || each.getOpacity() == 0) {
        return false;
      }
    }
    return true;
  }

  private static double needed(Text text) {
    boolean icon = text.getText().codePoints().noneMatch(Character::isLetterOrDigit);
    return icon || text.getFont().getSize() >= LARGE ? LARGE_TEXT : TEXT;
  }

  private static double contrast(Text text) {
    Color behind = behind(text);
    double one = luminance(over((Color) text.getFill(), behind));
    double other = luminance(behind);
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  }

  /** What is painted behind a node; not opaque where a shape is that has no colour to ask for. */
  private static Color behind(Node node) {
    List<Color> layers = new ArrayList<>();
    for (Parent each = node.getParent(); each != null; each = each.getParent()) {
      if (each instanceof Region region && region.getBackground() != null) {
        List<BackgroundFill> fills = region.getBackground().getFills();
        Paint last = fills.isEmpty() ? null : fills.getLast().getFill();
        if (last instanceof Color color) {
          layers.add(color);
        }
      }
    }
    Color behind = Color.TRANSPARENT;
    for (Color layer : layers.reversed()) {
      behind = over(layer, behind);
    }
    return behind;
  }

  private static Color over(Color upper, Color lower) {
    Color full = new Color(upper.getRed(), upper.getGreen(), upper.getBlue(), 1);
    Color mixed = lower.interpolate(full, upper.getOpacity());
    return lower.isOpaque() || upper.isOpaque()
        ? new Color(mixed.getRed(), mixed.getGreen(), mixed.getBlue(), 1)
        : mixed;
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }

  private static String described(Text text) {
    return "%.2f “%s” %s in %s"
        .formatted(
            contrast(text),
            text.getText(),
            text.getFill(),
            text.getParent() == null ? "nothing" : text.getParent().getStyleClass());
  }
}
