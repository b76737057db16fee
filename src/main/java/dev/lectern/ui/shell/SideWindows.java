package dev.lectern.ui.shell;

import dev.lectern.store.Library;
import dev.lectern.ui.duplicates.Duplicates;
import dev.lectern.ui.highlights.HighlightsWindow;
import dev.lectern.ui.history.History;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.SideWindow;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import dev.lectern.ui.ledger.Ledger;
import java.util.function.Supplier;
import javafx.scene.Scene;

/** The windows beside the main one, which they open over and follow. */
final class SideWindows implements AutoCloseable {

  private final Supplier<Scene> owner;
  private final Ledger ledger;
  private final Duplicates duplicates;
  private final History history;
  private final HighlightsWindow highlights;
  private final SideWindow keys;

  SideWindows(Library library, Navigator navigator, Supplier<Scene> owner) {
    this.owner = owner;
    ledger = new Ledger(library, navigator);
    duplicates = new Duplicates(library, navigator);
    history = new History(library, navigator);
    highlights = new HighlightsWindow(library, navigator);
    keys = new SideWindow(navigator, Text.of("keys.title"), 900, 720, SideWindows::keys);
  }

  void showDigests() {
    ledger.show(owner.get());
  }

  void showDigest(long digest) {
    ledger.show(owner.get(), digest);
  }

  void showInDigest(long digest, long line) {
    ledger.showText(owner.get(), digest, line);
  }

  void showDuplicates() {
    duplicates.show(owner.get());
  }

  void splitPaper(int[] selected) {
    duplicates.split(owner.get(), selected);
  }

  void showHistory() {
    history.show(owner.get());
  }

  void showHistory(int[] papers) {
    history.show(owner.get(), papers);
  }

  void showHighlights() {
    highlights.show(owner.get());
  }

  /** Shows all keyboard shortcuts. */
  void showKeys() {
    keys.show(owner.get());
  }

  private static KeysView keys() {
    KeysView view = new KeysView();
    Fx.later(view::focusField);
    return view;
  }

  /** Takes in what an edit did, here or elsewhere. */
  void refresh(Touched touched) {
    ledger.refresh(touched);
    duplicates.refresh();
    history.refresh();
    highlights.refresh();
  }

  @Override
  public void close() {
    ledger.close();
    duplicates.close();
    history.close();
    highlights.close();
    keys.close();
  }
}
