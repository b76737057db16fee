package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.settings.Preferences;
import dev.lectern.settings.Theme;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.MenuBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class MainMenuTest {

  @TempDir Path folder;

  @Test
  void isFilledOnceByTheKeyThatLeadsThere() {
    try (Library library = SmallLibrary.open(folder)) {
      FxExtension.run(
          () -> {
            Workbench window =
                new Workbench(library, Preferences.DEFAULT.withTheme(Theme.LIGHT), page -> {});
            window.scene(800, 600);
            assertThat(items(window)).containsOnly(0);
            press(window, KeyCode.A);
            assertThat(items(window)).containsOnly(0);
            press(window, KeyCode.F10);
            List<Integer> filled = items(window);
            assertThat(filled).doesNotContain(0);
            press(window, KeyCode.ALT);
            assertThat(items(window)).isEqualTo(filled);
            window.close();
          });
    }
  }

  private static List<Integer> items(Workbench window) {
    return ((MenuBar) window.getTop())
        .getMenus().stream().map(menu -> menu.getItems().size()).toList();
  }

  private static void press(Workbench window, KeyCode key) {
    Event.fireEvent(
        window, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
  }
}
