package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.model.Highlight.Place;
import dev.lectern.model.HighlightColor;
import dev.lectern.text.Anchor.Span;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Swatch;
import dev.lectern.ui.kit.Text;
import java.util.function.Consumer;
import javafx.geometry.Bounds;

/** What a reader does in the title or in the abstract. */
final class Marking implements ReadingText.Deeds {

  private final HighlightsModel model;
  private final Navigator navigator;
  private final Place place;
  private String hint = "";

  Marking(HighlightsModel model, Navigator navigator, Place place) {
    this.model = model;
    this.navigator = navigator;
    this.place = place;
  }

  @Override
  public void open(String url) {
    navigator.browse(url);
  }

  @Override
  public void ask(ReadingText text, Span selected, Bounds where) {
    withText(shown -> MarkFlyout.ask(model, text, shown, selected, where));
  }

  @Override
  public void mark(Span selected, HighlightColor color) {
    withText(shown -> model.highlight(shown, selected, color, ""));
  }

  @Override
  public void show(ReadingText text, Highlight highlight, Bounds where) {
    MarkFlyout.show(model, text, highlight, where);
  }

  @Override
  public void recolor(Highlight highlight, HighlightColor color) {
    model.recolor(highlight, color);
  }

  @Override
  public void remove(Highlight highlight) {
    model.remove(highlight);
  }

  /** Says what can be done here; once, as long as that is the same and the keyboard is here. */
  @Override
  public void hint(ReadingText text) {
    String now = text.isFocused() ? possible(text) : "";
    if (now.equals(hint)) {
      return;
    }
    if (now.isEmpty()) {
      navigator.unsay(hint);
    } else {
      navigator.say(now);
    }
    hint = now;
  }

  private static String possible(ReadingText text) {
    return text.selected().isPresent()
        ? Text.of("highlights.hint-selected")
        : text.current().map(Marking::about).orElse("");
  }

  private static String about(Highlight highlight) {
    String color = Swatch.name(Swatch.meant(highlight.color()));
    return highlight.comment().isEmpty()
        ? Text.of("highlights.hint-bare", color)
        : Text.of("highlights.hint-comment", color, highlight.comment());
  }

  private void withText(Consumer<ShownText> action) {
    PaperHighlights paper = model.shownProperty().get();
    if (paper != null && !paper.text(place).isBlank()) {
      action.accept(paper.text(place));
    }
  }
}
