package dev.lectern.ui.ledger;

import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The windows of the digest ledger, one for the ledger and one for the text of a digest. */
public final class Ledger {

  private static final double WIDTH = 960;
  private static final double HEIGHT = 680;
  private static final double TITLE_BAR = 40;

  private final Navigator navigator;
  private final ExecutorService worker =
      Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("ledger").factory());
  private final LedgerModel model;
  private final TextModel text;
  private @Nullable Stage ledgerWindow;
  private @Nullable Stage textWindow;

  public Ledger(Library library, Navigator navigator) {
    this.navigator = navigator;
    model = new LedgerModel(library, navigator, worker);
    text = new TextModel(library, navigator, worker);
  }

  /** Shows the ledger. */
  public void show(Scene owner) {
    Stage window = ledgerWindow;
    if (window == null) {
      LedgerView view = new LedgerView(model, new Leads(owner));
      window = window(owner, view, view::takeBack);
      window.setTitle(Text.of("ledger.title"));
      ledgerWindow = window;
      Fx.later(view::focusTable);
    }
    model.reload();
    bringUp(window);
  }

  /** Shows the ledger with this digest chosen. */
  public void show(Scene owner, long digest) {
    model.choose(digest);
    show(owner);
  }

  /** Shows a digest's text from this line on. */
  public void showText(Scene owner, long digest, long line) {
    showText(owner, owner.getWindow(), digest, line);
  }

  /**
   * Shows a digest's text from this line on; from its first paper on for 0.
   *
   * @param back the window that has the keyboard after this one
   */
  private void showText(Scene owner, Window back, long digest, long line) {
    Stage window = textWindow;
    if (window == null) {
      window = window(owner, new DigestTextView(text), () -> false);
      textWindow = window;
      title(window);
    }
    window.setOnHidden(
        event -> {
          text.close();
          back.requestFocus();
        });
    bringUp(window);
    text.show(digest, line);
  }

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh(Touched touched) {
    if (!touched.membership()) {
      return;
    }
    if (ledgerWindow != null && ledgerWindow.isShowing()) {
      model.reload();
    }
    if (textWindow != null && textWindow.isShowing()) {
      text.refresh();
    }
  }

  /** Closes both windows. */
  public void close() {
    if (ledgerWindow != null) {
      ledgerWindow.hide();
    }
    if (textWindow != null) {
      textWindow.hide();
    }
    worker.shutdown();
  }

  private void title(Stage window) {
    text.shownProperty()
        .subscribe(
            now ->
                window.setTitle(
                    now == null
                        ? Text.of("lines.text")
                        : Text.of("lines.title", now.digest().name())));
  }

  private static void bringUp(Stage window) {
    window.show();
    window.toFront();
    window.requestFocus();
  }

  /**
   * A window over the owner's, which Escape closes.
   *
   * @param takeBack whether Escape had something else to do first
   */
  private static Stage window(Scene owner, Parent content, BooleanSupplier takeBack) {
    Stage window = new Stage();
    window.initOwner(owner.getWindow());
    Rectangle2D room = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            content,
            Math.min(WIDTH, room.getWidth()),
            Math.min(HEIGHT, room.getHeight() - TITLE_BAR));
    scene.getStylesheets().setAll(owner.getStylesheets());
    if (owner.getWindow() instanceof Stage main) {
      window.getIcons().setAll(main.getIcons());
    }
    // Before lists, which take Escape for themselves.
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> leave(window, takeBack, event));
    window.setScene(scene);
    return window;
  }

  private static void leave(Stage window, BooleanSupplier takeBack, KeyEvent event) {
    if (Keys.BACK.matches(event)) {
      event.consume();
      if (!takeBack.getAsBoolean()) {
        window.hide();
      }
    }
  }

  /** Where the chosen digest leads to. */
  private final class Leads implements LedgerView.Commands {
    private final Scene owner;

    Leads(Scene owner) {
      this.owner = owner;
    }

    @Override
    public void showText(long digest) {
      Ledger.this.showText(
          owner, Objects.requireNonNullElse(ledgerWindow, owner.getWindow()), digest, 0);
    }

    @Override
    public void listPapers(long digest) {
      navigator.search("digest:" + digest);
      navigator.focusPapers();
      owner.getWindow().requestFocus();
    }
  }
}
