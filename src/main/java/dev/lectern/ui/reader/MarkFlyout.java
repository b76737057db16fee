package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.text.Anchor.Span;
import dev.lectern.ui.kit.Flyout;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Swatch;
import dev.lectern.ui.kit.Text;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/**
 * The small box over the text in which a passage is marked and a highlight is changed. What was
 * written there is kept when one clicks elsewhere, and dropped by Escape.
 */
final class MarkFlyout {

  private final HighlightsModel model;
  private final MarkBox box;
  private final Flyout flyout;
  private final Consumer<HighlightColor> chosen;
  private final Runnable left;
  private boolean settled;

  private MarkFlyout(
      HighlightsModel model,
      HighlightColor color,
      String comment,
      Consumer<Chosen> chosen,
      Consumer<String> left) {
    this.model = model;
    this.chosen = now -> chosen.accept(new Chosen(now, comment()));
    this.left = () -> left.accept(comment());
    box = new MarkBox(color, comment, this::choose, this::close);
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
    flyout = new Flyout(box);
    flyout.setOnClosed(this::closed);
  }

  private record Chosen(HighlightColor color, String comment) {}

  /** Asks how to mark what is selected. */
  static void ask(HighlightsModel model, Node owner, ShownText text, Span selected, Bounds place) {
    MarkFlyout asked =
        new MarkFlyout(
            model,
            model.color(),
            "",
            now -> model.highlight(text, selected, now.color(), now.comment()),
            comment -> {
              if (!comment.isEmpty()) {
                model.highlight(text, selected, model.color(), comment);
              }
            });
    Highlight sought = model.soughtProperty().get();
    if (sought != null) {
      asked.box.addHeading(Text.of("highlights.is-it", sought.quote()));
      Button found =
          asked.button("highlights.it-is", Feather.CHECK, () -> model.found(text, selected));
      found.setId("mark-found");
    }
    asked.open(owner, place);
  }

  /** Shows a highlight, to be changed or removed. */
  static void show(HighlightsModel model, Node owner, Highlight highlight, Bounds place) {
    Consumer<String> comment =
        now -> {
          if (!now.equals(highlight.comment())) {
            model.comment(highlight, now);
          }
        };
    MarkFlyout shown =
        new MarkFlyout(
            model,
            Swatch.meant(highlight.color()),
            highlight.comment(),
            now -> {
              model.recolor(highlight, now.color());
              comment.accept(now.comment());
            },
            comment);
    if (!highlight.sender().isEmpty()) {
      shown.box.addHeading(Text.of("highlights.by", highlight.sender()));
    }
    Button remove =
        shown.button("highlights.remove", Feather.TRASH_2, () -> model.remove(highlight));
    remove.setId("mark-remove");
    shown.open(owner, place);
  }

  private Button button(String key, Feather icon, Runnable action) {
    return box.addButton(
        Text.of(key),
        icon,
        () -> {
          settled = true;
          close();
          action.run();
        });
  }

  private void open(Node owner, Bounds place) {
    flyout.showAt(owner, place);
    Fx.later(model.soughtProperty().get() == null ? box::focusColor : box::focusFirstButton);
  }

  private String comment() {
    return box.comment();
  }

  private void choose(HighlightColor color) {
    settled = true;
    close();
    chosen.accept(color);
  }

  private void close() {
    flyout.close();
  }

  private void escaped(KeyEvent event) {
    settled |= Keys.BACK.matches(event);
  }

  private void closed() {
    if (!settled) {
      settled = true;
      left.run();
    }
  }
}
