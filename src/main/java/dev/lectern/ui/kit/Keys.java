package dev.lectern.ui.kit;

import dev.lectern.model.ReadingStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All keyboard shortcuts of the window. Single letters work wherever no text is being typed. */
public enum Keys {
  OPEN(ctrl(KeyCode.O)),
  PASTE(ctrl(KeyCode.V)),
  QUIT(ctrl(KeyCode.Q)),
  SEARCH(ctrl(KeyCode.F), ctrl(KeyCode.L), plain(KeyCode.SLASH)),
  SAVE_SEARCH(ctrl(KeyCode.S)),
  UNDO(ctrl(KeyCode.Z)),
  REDO(ctrlShift(KeyCode.Z), ctrl(KeyCode.Y)),
  THEME(ctrl(KeyCode.D)),
  HELP(plain(KeyCode.F1)),
  SIDEBAR(ctrl(KeyCode.B)),
  NEXT_PANE(plain(KeyCode.F6)),
  PREVIOUS_PANE(shift(KeyCode.F6)),
  NEXT_PAPER(plain(KeyCode.J)),
  PREVIOUS_PAPER(plain(KeyCode.K)),
  OPEN_PAGE(plain(KeyCode.ENTER), plain(KeyCode.O)),
  STAR(plain(KeyCode.S)),
  TOGGLE_READ(plain(KeyCode.M)),
  UNREAD(plain(KeyCode.U), plain(KeyCode.DIGIT1)),
  TOREAD(plain(KeyCode.T), plain(KeyCode.DIGIT2)),
  READING(plain(KeyCode.I), plain(KeyCode.DIGIT3)),
  READ(plain(KeyCode.R), plain(KeyCode.DIGIT4)),
  SKIPPED(plain(KeyCode.X), plain(KeyCode.DIGIT5)),
  RATE_0(alt(KeyCode.DIGIT0)),
  RATE_1(alt(KeyCode.DIGIT1)),
  RATE_2(alt(KeyCode.DIGIT2)),
  RATE_3(alt(KeyCode.DIGIT3)),
  RATE_4(alt(KeyCode.DIGIT4)),
  RATE_5(alt(KeyCode.DIGIT5)),
  TAGS(plain(KeyCode.G)),
  LISTS(plain(KeyCode.L)),
  PLACE(plain(KeyCode.P)),
  MOVE_UP(alt(KeyCode.UP)),
  MOVE_DOWN(alt(KeyCode.DOWN)),
  TAKE_OFF(plain(KeyCode.BACK_SPACE)),
  NOTE(plain(KeyCode.N)),
  NOTE_PREVIEW(ctrlShift(KeyCode.P)),
  NOTE_TEMPLATE(ctrlShift(KeyCode.T)),
  ADD_PAPER(ctrlShift(KeyCode.N)),
  DELETE(plain(KeyCode.DELETE)),
  ATTACH(ctrlShift(KeyCode.A)),
  FIELDS(plain(KeyCode.E), plain(KeyCode.F2)),
  DIGESTS(ctrlShift(KeyCode.L)),
  DUPLICATES(ctrlShift(KeyCode.D)),
  HISTORY(ctrl(KeyCode.H)),
  COPY_KEY(plain(KeyCode.C)),
  TEXT(plain(KeyCode.F7), plain(KeyCode.H)),
  PRINTED(plain(KeyCode.V)),
  COPY_REFERENCES(ctrlShift(KeyCode.C)),
  COPY_BIBTEX(ctrlShift(KeyCode.B)),
  EXPORT(ctrl(KeyCode.E)),
  HIGHLIGHTS(ctrlShift(KeyCode.H)),
  LARGER(ctrl(KeyCode.PLUS), ctrl(KeyCode.ADD), ctrl(KeyCode.EQUALS), ctrlShift(KeyCode.EQUALS)),
  SMALLER(ctrl(KeyCode.MINUS), ctrl(KeyCode.SUBTRACT)),
  NORMAL_SIZE(ctrl(KeyCode.DIGIT0), ctrl(KeyCode.NUMPAD0)),
  BACK(plain(KeyCode.ESCAPE));

  @SuppressWarnings("ImmutableEnumChecker") // neither the list nor a combination can be changed
  private final List<KeyCombination> combinations;

  Keys(KeyCombination... combinations) {
    this.combinations = List.of(combinations);
  }

  /** The shortcut that menus show. */
  public KeyCombination combination() {
    return combinations.getFirst();
  }

  public boolean matches(KeyEvent event) {
    for (KeyCombination combination : combinations) {
      if (combination.match(event)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it has no Ctrl or ⌘, so that it must not be taken from a text field. */
  public boolean isPlain() {
    return combinations.getFirst().getShortcut() != KeyCombination.ModifierValue.DOWN;
  }

  /** All its shortcuts in words, such as {@code Ctrl+F, Ctrl+L, /}. */
  public String display() {
    return String.join(", ", displays());
  }

  /** Each of its shortcuts in words, those that read alike once. */
  public List<String> displays() {
    return combinations.stream().map(KeyCombination::getDisplayText).distinct().toList();
  }

  /** The first of its shortcuts in words. */
  public String firstDisplay() {
    return combinations.getFirst().getDisplayText();
  }

  /** The first shortcut that an event means. */
  public static Optional<Keys> of(KeyEvent event) {
    for (Keys key : values()) {
      if (key.matches(event)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** The shortcut that gives papers a status. */
  public static Keys of(ReadingStatus status) {
    return valueOf(status.name());
  }

  /** The shortcut that gives papers a rating, 0 for none. */
  public static Keys ofRating(int rating) {
    return valueOf("RATE_" + rating);
  }

  /** The rating that this shortcut gives, if it gives one. */
  public OptionalInt rating() {
    return name().startsWith("RATE_")
        ? OptionalInt.of(Integer.parseInt(name().substring("RATE_".length())))
        : OptionalInt.empty();
  }

  /** The status that this shortcut gives. */
  public Optional<ReadingStatus> status() {
    return ReadingStatus.parse(name());
  }

  private static KeyCombination plain(KeyCode code) {
    return new KeyCodeCombination(code);
  }

  private static KeyCombination shift(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
  }

  private static KeyCombination alt(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.ALT_DOWN);
  }

  /** Ctrl, or ⌘ on a Mac. */
  private static KeyCombination ctrl(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
  }

  private static KeyCombination ctrlShift(KeyCode code) {
    return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  }
}
