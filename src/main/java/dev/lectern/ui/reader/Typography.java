package dev.lectern.ui.reader;

import dev.lectern.ui.kit.Choices;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/** How large and in which letters the texts are set; remembered until it is chosen anew. */
final class Typography {

  private static final int NORMAL = 16;
  private static final int SMALLEST = 10;
  private static final int LARGEST = 40;
  private static final int STEP = 2;

  /** The kinds of letters. */
  enum Letters {
    SERIF("Serif"),
    SANS("System");

    private final String family;

    Letters(String family) {
      this.family = family;
    }

    /** A name that every system has a font for. */
    String family() {
      return family;
    }
  }

  /**
   * Letters of a size.
   *
   * @param size in pixels
   */
  record Setting(Letters letters, int size) {}

  private final StringProperty size;
  private final ObjectProperty<Letters> letters;
  private final ReadOnlyObjectWrapper<Setting> setting = new ReadOnlyObjectWrapper<>();

  Typography(Choices choices) {
    size = choices.of("reading-size", String.valueOf(NORMAL));
    letters = choices.of("reading-letters", Letters.SERIF);
    size.subscribe(now -> set());
    letters.subscribe(now -> set());
  }

  ReadOnlyObjectProperty<Setting> settingProperty() {
    return setting.getReadOnlyProperty();
  }

  ObjectProperty<Letters> lettersProperty() {
    return letters;
  }

  // Commands

  /** Makes the letters larger, by steps; smaller by negative ones. */
  void enlarge(int steps) {
    size.set(String.valueOf(clamp(setting.get().size() + steps * STEP)));
  }

  void normalSize() {
    size.set(String.valueOf(NORMAL));
  }

  private void set() {
    setting.set(new Setting(letters.get(), parsed(size.get())));
  }

  /** What somebody wrote into the preferences may be no size. */
  private static int parsed(String text) {
    return text.matches("\\d{1,3}") ? clamp(Integer.parseInt(text)) : NORMAL;
  }

  private static int clamp(int wanted) {
    return Math.clamp(wanted, SMALLEST, LARGEST);
  }
}
