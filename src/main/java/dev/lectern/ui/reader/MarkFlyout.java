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
 * chosen and written there is kept by Enter and when one clicks elsewhere, and dropped by Escape.
 */
final class MarkFlyout {

  private final HighlightsModel model;
  private final MarkBox box;
  private final Flyout flyout;
  private final Chosen before;
  private final Consumer<Chosen> taker;
  private boolean entered;
  private boolean settled;

  private MarkFlyout(HighlightsModel model, Chosen before, Consumer<Chosen> taker) {
    this.model = model;
    this.before = before;
    this.taker = taker;
    box = new MarkBox(before.color(), before.comment(), this::enter);
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
    flyout = new Flyout(box);
    flyout.setOnClosed(this::closed);
  }

  /** What the box says; a colour may be picked that it showed already. */
  private record Chosen(HighlightColor color, boolean picked, String comment) {}

  /** Asks how to mark what is selected. */
  static void ask(HighlightsModel model, Node owner, ShownText text, Span selected, Bounds place) {
    MarkFlyout asked =
        new MarkFlyout(
            model,
            new Chosen(model.color(), false, ""),
            now -> model.highlight(text, selected, now.color(), now.comment()));
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
    Chosen before = new Chosen(Swatch.meant(highlight.color()), false, highlight.comment().strip());
    MarkFlyout shown =
        new MarkFlyout(
            model,
            before,
            now -> {
              if (now.picked() && !now.color().code().equals(highlight.color())) {
                model.recolor(highlight, now.color());
              }
              if (!now.comment().equals(before.comment())) {
                model.comment(highlight, now.comment());
              }
            });
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

  private void enter() {
    entered = true;
    close();
  }

  private void close() {
    flyout.close();
  }

  private void escaped(KeyEvent event) {
    settled |= Keys.BACK.matches(event);
  }

  private void closed() {
    Chosen now = new Chosen(box.color(), box.isPicked(), box.comment());
    if (!settled && (entered || !now.equals(before))) {
      taker.accept(now);
    }
    settled = true;
  }
}
