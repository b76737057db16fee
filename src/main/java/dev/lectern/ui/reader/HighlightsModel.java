package dev.lectern.ui.reader;

import dev.lectern.model.Highlight;
import dev.lectern.model.HighlightColor;
import dev.lectern.model.PaperDetails;
import dev.lectern.store.HighlightIntents;
import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.text.Anchor;
import dev.lectern.text.Anchor.Span;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The texts of the paper that is read, what is marked in them, and what can be marked. */
final class HighlightsModel {

  private final Library library;
  private final Navigator navigator;
  private @Nullable PaperDetails details;
  private HighlightColor color = HighlightColor.YELLOW;

  // Properties
  private final BooleanProperty asPrinted = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable PaperHighlights> shown =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Highlight> sought = new ReadOnlyObjectWrapper<>();

  HighlightsModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    asPrinted.addListener((property, before, now) -> derive());
  }

  /** Whether the texts are shown as printed. */
  BooleanProperty asPrintedProperty() {
    return asPrinted;
  }

  /** The texts of the paper; null where none is read. */
  ReadOnlyObjectProperty<@Nullable PaperHighlights> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** The orphan whose passage the user is looking for; mostly null. */
  ReadOnlyObjectProperty<@Nullable Highlight> soughtProperty() {
    return sought.getReadOnlyProperty();
  }

  // Commands

  void show(@Nullable PaperDetails now) {
    PaperDetails before = details;
    if (before == null || now == null || before.paper().id() != now.paper().id()) {
      sought.set(null);
    }
    details = now;
    derive();
  }

  private void derive() {
    shown.set(details == null ? null : PaperHighlights.of(details, asPrinted.get()));
  }

  /** The colour that was chosen last. */
  HighlightColor color() {
    return color;
  }

  /** Marks what is selected. */
  void highlight(ShownText text, Span selected, HighlightColor chosen, String comment) {
    PaperDetails paper = details;
    if (paper != null) {
      color = chosen;
      Anchor anchor = text.anchor(selected);
      apply(() -> HighlightIntents.add(paper.paper().id(), text.place(), anchor, chosen, comment));
    }
  }

  void recolor(Highlight highlight, HighlightColor chosen) {
    color = chosen;
    apply(() -> HighlightIntents.recolor(highlight.uuid(), chosen));
  }

  void comment(Highlight highlight, String comment) {
    apply(() -> HighlightIntents.comment(highlight.uuid(), comment));
  }

  void remove(Highlight highlight) {
    apply(() -> HighlightIntents.remove(highlight.uuid()));
  }

  /** Lets the user say where an orphan's passage stands now; null gives that up. */
  void seek(@Nullable Highlight orphan) {
    sought.set(orphan);
  }

  /** What is selected is the passage that is looked for. */
  void found(ShownText text, Span selected) {
    Highlight orphan = sought.get();
    if (orphan != null) {
      sought.set(null);
      Anchor anchor = text.anchor(selected);
      apply(() -> HighlightIntents.anchor(orphan.uuid(), text.place(), anchor));
    }
  }

  private void apply(Supplier<Intent> intent) {
    try {
      Fx.deliver(library.apply(intent.get()), done -> {}, navigator::failed);
    } catch (LibraryException refused) {
      navigator.failed(refused);
    }
  }
}
