package dev.lectern.ui.shell;

import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.OwnKeys;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Leads shortcuts without a menu accelerator to the window, unless they are text being typed. */
final class KeyRouter {

  /** What opens, renames and deletes the row of a tree. */
  private static final Set<KeyCode> OF_TREES =
      EnumSet.of(KeyCode.ENTER, KeyCode.F2, KeyCode.DELETE);

  private final Commands commands;
  private boolean taken;

  private KeyRouter(Commands commands) {
    this.commands = commands;
  }

  static void install(Node root, Commands commands) {
    KeyRouter router = new KeyRouter(commands);
    root.addEventFilter(KeyEvent.KEY_PRESSED, router::pressed);
    root.addEventFilter(KeyEvent.KEY_TYPED, router::typed);
  }

  private void pressed(KeyEvent event) {
    Optional<Keys> key = Keys.of(event).filter(meant -> isMeant(meant, event));
    taken = key.isPresent();
    if (taken) {
      event.consume();
      commands.perform(key.get());
    }
  }

  /** The letter of a shortcut must not land in the text field that the shortcut leads to. */
  private void typed(KeyEvent event) {
    if (taken) {
      event.consume();
      taken = false;
    }
  }

  private static boolean isMeant(Keys key, KeyEvent event) {
    return switch (key) {
      case UNDO, REDO -> false;
      case SEARCH -> event.isShortcutDown() || isFree(event);
      case PASTE -> isFree(event);
      case NEXT_PANE, PREVIOUS_PANE, HELP, HISTORY, LARGER, SMALLER, NORMAL_SIZE -> true;
      default -> key.isPlain() && isFree(event);
    };
  }

  /** Whether nothing under the focus wants the key for itself; Enter opens pages from the list. */
  private static boolean isFree(KeyEvent event) {
    boolean elsewhere =
        event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof TableView<?>);
    boolean worksTree =
        event.getTarget() instanceof TreeView<?> && OF_TREES.contains(event.getCode());
    boolean owned = event.getTarget() instanceof OwnKeys own && own.wants(event);
    return !(event.getTarget() instanceof TextInputControl || owned) && !elsewhere && !worksTree;
  }
}
