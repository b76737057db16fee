package dev.lectern.ui.shell;

import dev.lectern.model.Commit;
import dev.lectern.model.JournalEntry;
import dev.lectern.model.Origin;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.util.List;

/** Takes the last step back and makes it again, and says after each step how to do so. */
final class Undoing {

  private final Library library;
  private final Navigator navigator;
  private final StatusBar status;

  Undoing(Library library, Navigator navigator, StatusBar status) {
    this.library = library;
    this.navigator = navigator;
    this.status = status;
  }

  void undo() {
    Fx.deliver(library.undo(1), done -> nothing(done, "status.nothing-to-undo"), navigator::failed);
  }

  void redo() {
    Fx.deliver(library.redo(1), done -> nothing(done, "status.nothing-to-redo"), navigator::failed);
  }

  /** Tells in the status bar what the last step was. */
  void tellLast() {
    Fx.deliver(library.history(null, 1), this::tell, navigator::failed);
  }

  private void nothing(List<Commit> done, String key) {
    if (done.isEmpty()) {
      status.say(Text.of(key));
    }
  }

  private void tell(List<JournalEntry> newest) {
    if (!newest.isEmpty()) {
      JournalEntry last = newest.getFirst();
      if (last.kind().equals("empty-trash") || last.origin() != Origin.WINDOW) {
        return; // it cannot be undone here, and says itself what was done
      }
      boolean undo = last.kind().equals("undo");
      status.say(
          last.summary(),
          Text.of(undo ? "status.redo" : "status.undo"),
          undo ? navigator::redo : navigator::undo);
    }
  }
}
