package dev.lectern.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.lectern.settings.Theme;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;

/** Puts the window in light or dark: as chosen, or as the system has it. */
final class WindowTheme implements AutoCloseable {

  private final ObjectProperty<Theme> choice;
  private final Runnable changed;
  private final Subscription system;

  /**
   * Puts the window in the colours that were chosen last.
   *
   * @param changed called after every change of the colours
   */
  WindowTheme(Theme first, Runnable changed) {
    this.changed = changed;
    choice = new SimpleObjectProperty<>(first);
    choice.subscribe(now -> apply());
    system = Platform.getPreferences().colorSchemeProperty().subscribe((before, now) -> apply());
  }

  ObjectProperty<Theme> choiceProperty() {
    return choice;
  }

  /** From light to dark or back, whoever chose what is there now. */
  void flip() {
    choice.set(isDark() ? Theme.LIGHT : Theme.DARK);
  }

  /** Leaves the colours as they are, whatever the system does. */
  @Override
  public void close() {
    system.unsubscribe();
  }

  private boolean isDark() {
    return switch (choice.get()) {
      case LIGHT -> false;
      case DARK -> true;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void apply() {
    Application.setUserAgentStylesheet(
        (isDark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    changed.run();
  }
}
