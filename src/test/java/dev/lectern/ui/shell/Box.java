package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keyboard.press;
import static dev.lectern.ui.kit.Keyboard.pressForDialog;

import dev.lectern.FxExtension;
import dev.lectern.store.ListIntents;
import dev.lectern.ui.kit.Lists;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import jfx.incubator.scene.control.richtext.RichTextArea;
import org.jspecify.annotations.Nullable;

/** Everything in the window that opens, and the fields that are always there. */
enum Box {
  MARK("#mark-comment", desk -> ask(desk)),
  MARK_WRITTEN(
      "#mark-comment",
      desk -> {
        ask(desk);
        press(KeyCode.TAB);
      }),
  MARKED("#mark-comment", desk -> askAgain(desk)),
  COMMENT(
      ".highlight-editor",
      desk -> {
        mark(desk);
        fire(desk, ".highlight-comment");
      }),
  SAVED_SEARCH("#name", desk -> press(KeyCode.S, KeyCode.SHORTCUT)),
  NEW_LIST("#name", desk -> desk.choose("New list from this search…")),
  LIST("#pick-list", desk -> press(KeyCode.L)),
  TITLE("#edit-title", desk -> edit(desk, "title")),
  AUTHORS("#edit-authors", desk -> edit(desk, "authors")),
  VENUE("#edit-venue", desk -> edit(desk, "venue")),
  TYPE("#edit-type", desk -> edit(desk, "type")),
  ORIGIN(
      null,
      desk -> {
        details(desk);
        fire(desk, "#origin-title");
      }),
  PAPER_MENU(null, desk -> press(KeyCode.F10, KeyCode.SHIFT)),
  SORT_MENU(null, desk -> show(desk, "#sort")),
  TYPE_MENU(null, desk -> show(desk, "#type")),
  TEMPLATES(null, desk -> press(KeyCode.T, KeyCode.SHORTCUT, KeyCode.SHIFT)),
  KEYS("#find-keys", desk -> press(KeyCode.F1)),
  HISTORY("#history-filter", desk -> press(KeyCode.H, KeyCode.SHORTCUT), Box::focusFilter),
  HIGHLIGHTS("#highlight-words", desk -> press(KeyCode.H, KeyCode.SHORTCUT, KeyCode.SHIFT)),
  DAY(
      "#ledger-day",
      desk -> press(KeyCode.L, KeyCode.SHORTCUT, KeyCode.SHIFT),
      desk -> {
        desk.await("the digest is chosen", () -> !desk.text("#ledger-day").isEmpty());
        focus(desk, "#ledger-day");
      }),
  PAPER("#new-title", desk -> pressForDialog(KeyCode.N, KeyCode.SHORTCUT, KeyCode.SHIFT)),
  EXPORT(null, desk -> pressForDialog(KeyCode.E, KeyCode.SHORTCUT)),
  CITATION_KEYS("#rekey-pattern .text-field", desk -> desk.chooseForDialog("Citation keys…"));

  private final @Nullable String field;
  private final Consumer<Desk> opener;
  private final Consumer<Desk> chooser;

  Box(@Nullable String field, Consumer<Desk> opener) {
    this(field, opener, desk -> {});
  }

  Box(@Nullable String field, Consumer<Desk> opener, Consumer<Desk> chooser) {
    this.field = field;
    this.opener = opener;
    this.chooser = chooser;
  }

  /** Where it takes text; nothing where it takes none. */
  @Nullable String field() {
    return field;
  }

  /** Opens it and waits until it has the keyboard. */
  void open(Desk desk) {
    int windows = desk.windows();
    opener.accept(desk);
    if (field == null) {
      desk.await(this + " is open", () -> desk.windows() > windows);
      return;
    }
    desk.await(this + " is open", () -> desk.isThere(field));
    chooser.accept(desk);
    desk.await(this + " can be typed in", () -> this == MARK || hasKeyboard(desk));
    FxExtension.run(
        () ->
            desk.find(field)
                .filter(TextField.class::isInstance)
                .forEach(text -> ((TextField) text).selectAll()));
  }

  private boolean hasKeyboard(Desk desk) {
    return desk.find(field).anyMatch(node -> node.isFocused() || node.getParent().isFocused());
  }

  /** Opens the box about words that are selected in the abstract. */
  private static void ask(Desk desk) {
    select(desk);
    press(KeyCode.ENTER);
    desk.await("a colour has the keyboard", () -> isOnColor(desk));
  }

  private static boolean isOnColor(Desk desk) {
    return desk.find(".mark-color").anyMatch(Node::isFocused);
  }

  private static void askAgain(Desk desk) {
    mark(desk);
    press(KeyCode.LEFT);
    press(KeyCode.ENTER);
    desk.await("a colour has the keyboard", () -> isOnColor(desk));
    press(KeyCode.TAB);
  }

  private static void mark(Desk desk) {
    select(desk);
    press(KeyCode.DIGIT1);
    desk.await("it is marked", () -> desk.isThere(".highlight-comment"));
    desk.await("it is painted", () -> desk.isThere(".marked-yellow"));
  }

  private static void select(Desk desk) {
    press(KeyCode.H);
    desk.await("the text has the keyboard", () -> desk.focused() instanceof RichTextArea);
    press(KeyCode.HOME, KeyCode.SHORTCUT);
    press(KeyCode.RIGHT, KeyCode.SHORTCUT, KeyCode.SHIFT);
    desk.await("words are selected", () -> ((RichTextArea) desk.focused()).hasNonEmptySelection());
  }

  private static void edit(Desk desk, String code) {
    details(desk);
    fire(desk, "#field-" + code);
  }

  private static void details(Desk desk) {
    press(KeyCode.E);
    desk.await("a value has the keyboard", () -> "field-title".equals(desk.focused().getId()));
  }

  private static void focusFilter(Desk desk) {
    focus(desk, "#history-filter");
  }

  private static void focus(Desk desk, String selector) {
    FxExtension.run(() -> desk.find(selector).findFirst().orElseThrow().requestFocus());
  }

  private static void fire(Desk desk, String selector) {
    FxExtension.run(
        () -> {
          Node button = desk.find(selector).findFirst().orElseThrow();
          button.requestFocus();
          ((ButtonBase) button).fire();
        });
  }

  private static void show(Desk desk, String selector) {
    FxExtension.run(() -> ((MenuButton) desk.find(selector).findFirst().orElseThrow()).show());
  }

  /** A reading list of all papers, whose fields stand under each paper. */
  static void openList(Desk desk, String name, int... papers) {
    desk.library().apply(ListIntents.create(name, papers)).join();
    desk.search(Lists.search(name));
    desk.await("its bar is there", () -> desk.isThere("#list-bar"));
    desk.await("its fields are there", () -> desk.isThere(".place-field"));
  }
}
