package dev.lectern.ui.shell;

import static dev.lectern.ui.kit.Keys.*;

import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Text;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The shortcuts that work in one place, in words. */
record KeySection(String title, List<Row> rows) {

  /** Which keys do what. */
  record Row(List<String> caps, String words) {}

  /** All shortcuts there are, the most wanted first. */
  static List<KeySection> all() {
    return List.of(
        of("keys.in-window")
            .with(SEARCH, NEXT_PANE, PREVIOUS_PANE, BACK, UNDO, REDO, HELP, SIDEBAR, THEME)
            .with(SAVE_SEARCH, QUIT)
            .with("keys.own-menu-bar", "keys.own-menu"),
        of("keys.in-library")
            .with(OPEN, PASTE, ADD_PAPER, EXPORT, DIGESTS, HIGHLIGHTS, DUPLICATES, HISTORY),
        of("keys.in-papers")
            .with(NEXT_PAPER, PREVIOUS_PAPER, OPEN_PAGE, STAR, TOGGLE_READ)
            .with(UNREAD, TOREAD, READING, READ, SKIPPED)
            .with(TAGS, LISTS, NOTE, FIELDS, TEXT, ATTACH, DELETE)
            .with(COPY_KEY, COPY_REFERENCES, COPY_BIBTEX)
            .with(RATE_0, RATE_1, RATE_2, RATE_3, RATE_4, RATE_5),
        of("keys.in-list").with(PLACE, MOVE_UP, MOVE_DOWN, TAKE_OFF),
        of("keys.in-text")
            .with("keys.own-caret", "keys.own-select", "keys.own-mark", "keys.own-comment")
            .with("keys.own-unmark")
            .with(PRINTED, LARGER, SMALLER, NORMAL_SIZE),
        of("keys.in-note")
            .with(NOTE_PREVIEW, NOTE_TEMPLATE)
            .with("keys.own-link", "keys.own-follow", "keys.own-bold", "keys.own-italic"),
        of("keys.in-side")
            .with("keys.own-go", "keys.own-rename", "keys.own-delete", "keys.own-narrow"),
        of("keys.in-duplicates")
            .with("keys.own-difference", "keys.own-pick", "keys.own-merge", "keys.own-distinct")
            .with("keys.own-skip"));
  }

  private static KeySection of(String key) {
    return new KeySection(Text.of(key), List.of());
  }

  private KeySection with(Keys... keys) {
    return and(Arrays.stream(keys).map(KeySection::row));
  }

  /** Adds keys that only their own part of the window knows: the caps, a bar, what they do. */
  private KeySection with(String... own) {
    return and(Arrays.stream(own).map(key -> parsed(Text.of(key))));
  }

  private KeySection and(Stream<Row> more) {
    return new KeySection(title, Stream.concat(rows.stream(), more).toList());
  }

  private static Row row(Keys key) {
    return new Row(key.displays(), Text.of("keys." + key.name()));
  }

  private static Row parsed(String line) {
    String[] parts = line.split(" \\| ", 2);
    return new Row(List.of(parts[0].split(", ")), parts[1]);
  }
}
