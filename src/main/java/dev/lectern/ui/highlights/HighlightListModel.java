package dev.lectern.ui.highlights;

import dev.lectern.model.HighlightColor;
import dev.lectern.model.HighlightEntry;
import dev.lectern.store.Library;
import dev.lectern.text.Analyzer;
import dev.lectern.text.ReadableText;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Swatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** All highlights, and those of them that are wanted. */
final class HighlightListModel {

  private final Library library;
  private final Navigator navigator;
  private final Latest reading = new Latest();
  private List<Known> all = List.of();

  /** A highlight with the words that it is found by. */
  private record Known(HighlightEntry entry, List<String> words) {

    static Known of(HighlightEntry entry) {
      String text =
          String.join(
              " \n ",
              readable(entry.highlight().quote()),
              entry.highlight().comment(),
              readable(entry.title()),
              entry.highlight().sender());
      return new Known(entry, Analyzer.words(text));
    }

    boolean has(String start) {
      return words.stream().anyMatch(word -> word.startsWith(start));
    }
  }

  // Properties
  private final StringProperty text = new SimpleStringProperty("");

  /** The colours that are wanted; none means all. */
  private final ObjectProperty<Set<HighlightColor>> colors = new SimpleObjectProperty<>(Set.of());

  private final ReadOnlyObjectWrapper<List<HighlightEntry>> shown =
      new ReadOnlyObjectWrapper<>(List.of());

  HighlightListModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    text.addListener((property, before, now) -> filter());
    colors.addListener((property, before, now) -> filter());
  }

  /** A title or passage as it is read. */
  static String readable(String verbatim) {
    return ReadableText.of(verbatim).text().replaceAll("\\s+", " ").strip();
  }

  /** The words that passage, comment, title or sender have; the beginnings of words are enough. */
  StringProperty textProperty() {
    return text;
  }

  /** The newest first. */
  ReadOnlyObjectProperty<List<HighlightEntry>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** How many there are altogether. */
  int total() {
    return all.size();
  }

  // Commands

  void reload() {
    reading.ask(library.highlights(), this::take, navigator::failed);
  }

  /** Wants a colour, or no longer. */
  void toggle(HighlightColor color) {
    Set<HighlightColor> wanted = new HashSet<>(colors.get());
    if (!wanted.remove(color)) {
      wanted.add(color);
    }
    colors.set(Set.copyOf(wanted));
  }

  /** Leads to the paper of a highlight. */
  void open(HighlightEntry entry) {
    navigator.search("id:" + entry.paper());
    navigator.focusPapers();
  }

  private void take(List<HighlightEntry> entries) {
    all = entries.stream().map(Known::of).toList();
    filter();
  }

  private void filter() {
    List<String> words = Analyzer.words(text.get());
    shown.set(
        all.stream()
            .filter(known -> isWanted(known.entry()))
            .filter(known -> words.stream().allMatch(known::has))
            .map(Known::entry)
            .toList());
  }

  private boolean isWanted(HighlightEntry entry) {
    return colors.get().isEmpty() || colors.get().contains(Swatch.meant(entry.highlight().color()));
  }
}
