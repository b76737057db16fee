package dev.lectern.ui.shell;

import dev.lectern.ui.intake.WelcomeView;
import java.util.function.Supplier;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;

/** The welcome, while there is nothing to list and nothing on its way. */
final class Greeting {

  private final ObservableIntegerValue papers;
  private final ObservableBooleanValue importing;
  private final Part<WelcomeView> welcome;

  /**
   * Greets whenever it is time to.
   *
   * @param welcome makes the view and puts it where it is seen
   */
  Greeting(
      ObservableIntegerValue papers,
      ObservableBooleanValue importing,
      Supplier<WelcomeView> welcome) {
    this.papers = papers;
    this.importing = importing;
    this.welcome = new Part<>(welcome);
    papers.subscribe(now -> greet());
    importing.subscribe(now -> greet());
  }

  /** Takes the keyboard, where it is shown. */
  boolean takeFocus() {
    if (isTime()) {
      welcome.get().focusFirst();
      return true;
    }
    return false;
  }

  private boolean isTime() {
    return papers.get() == 0 && !importing.get();
  }

  private void greet() {
    if (!isTime()) {
      welcome.ifMade(view -> view.setVisible(false));
    } else if (!welcome.get().isVisible()) {
      welcome.get().setVisible(true);
      welcome.get().focusFirst();
    }
  }
}
