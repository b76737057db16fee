package dev.lectern.ui.ledger;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.SideWindow;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** The windows of the digest ledger, one for the ledger and one for the text of a digest. */
public final class Ledger {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 680;

  private final Navigator navigator;
  private final ExecutorService worker =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("ledger").factory());
  private final LedgerModel model;
  private final TextModel text;
  private final SideWindow ledgerWindow;
  private final SideWindow textWindow;

  public Ledger(Library library, Navigator navigator) {
    this.navigator = navigator;
    model = new LedgerModel(library, navigator, worker);
    text = new TextModel(library, navigator, worker);
    ledgerWindow = window("ledger.title", this::view);
    textWindow = window("lines.text", () -> new DigestTextView(text));
    textWindow
        .titleProperty()
        .bind(
            text.shownProperty()
                .map(shown -> Text.of("lines.title", shown.digest().name()))
                .orElse(Text.of("lines.text")));
  }

  private SideWindow window(String title, Supplier<Parent> content) {
    return new SideWindow(navigator, Text.of(title), WIDTH, HEIGHT, content);
  }

  private LedgerView view() {
    LedgerView view = new LedgerView(model, new Leads());
    ledgerWindow.onEscape(view::takeBack);
    Fx.later(view::focusTable);
    return view;
  }

  /** Shows the ledger. */
  public void show(Scene owner) {
    model.reload();
    ledgerWindow.show(owner);
  }

  /** Shows the ledger with this digest chosen. */
  public void show(Scene owner, long digest) {
    model.choose(digest);
    show(owner);
  }

  /** Shows a digest's text from this line on. */
  public void showText(Scene owner, long digest, long line) {
    showText(owner, owner.getWindow()::requestFocus, digest, line);
  }

  /**
   * Shows a digest's text from this line on; from its first paper on for 0.
   *
   * @param back gives the keyboard to the window that has it after this one
   */
  private void showText(Scene owner, Runnable back, long digest, long line) {
    textWindow.onHidden(
        () -> {
          text.close();
          back.run();
        });
    textWindow.show(owner);
    text.show(digest, line);
  }

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh(Touched touched) {
    if (!touched.membership()) {
      return;
    }
    if (ledgerWindow.isShowing()) {
      model.reload();
    }
    if (textWindow.isShowing()) {
      text.refresh();
    }
  }

  /** Closes both windows. */
  public void close() {
    ledgerWindow.close();
    textWindow.close();
    worker.shutdown();
  }

  /** Where the chosen digest leads to. */
  private final class Leads implements LedgerView.Commands {

    @Override
    public void showText(long digest) {
      Ledger.this.showText(ledgerWindow.owner(), ledgerWindow::focus, digest, 0);
    }

    @Override
    public void listPapers(long digest) {
      navigator.search("digest:" + digest);
      navigator.focusPapers();
      ledgerWindow.owner().getWindow().requestFocus();
    }
  }
}
