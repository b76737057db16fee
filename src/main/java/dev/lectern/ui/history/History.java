package dev.lectern.ui.history;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.SideWindow;
import dev.lectern.ui.kit.Text;
import javafx.scene.Scene;

/** The window of the history. */
public final class History {

  private final HistoryModel model;
  private final SideWindow window;

  public History(Library library, Navigator navigator) {
    model = new HistoryModel(library, navigator);
    window = new SideWindow(navigator, Text.of("history.title"), 760, 620, this::view);
  }

  private HistoryView view() {
    HistoryView view = new HistoryView(model);
    Fx.later(view::focusSteps);
    return view;
  }

  /** Shows the steps of all papers. */
  public void show(Scene owner) {
    model.showAll();
    window.show(owner);
  }

  /** Shows the steps of one paper; of several, or none, those of all. */
  public void show(Scene owner, int[] papers) {
    if (papers.length == 1) {
      model.showPaper(papers[0]);
      window.show(owner);
    } else {
      show(owner);
    }
  }

  /** Takes in that there is a new step. */
  public void refresh() {
    if (window.isShowing()) {
      model.reload();
    }
  }

  public void close() {
    window.close();
  }
}
