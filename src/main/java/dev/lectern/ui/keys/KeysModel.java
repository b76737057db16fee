package dev.lectern.ui.keys;

import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.evidence.keys.KeyPatternException;
import dev.lectern.model.Edit;
import dev.lectern.store.KeyIntents;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Citation keys by a pattern: what would change for which papers. */
final class KeysModel {

  /** What people write most, the one that papers come in with first. */
  static final List<String> COMMON =
      List.of(
          KeyPattern.DEFAULT.toString(),
          "[auth:lower][year]",
          "[auth:lower][year][veryshorttitle:lower]",
          "[auth][shorttitle3_3][year]",
          "[authors3][shortyear]");

  private final Library library;
  private final Navigator navigator;
  private final int[] selected;
  private final int[] found;
  private final Latest planning = new Latest();

  // Properties
  private final StringProperty pattern = new SimpleStringProperty();
  private final BooleanProperty all = new SimpleBooleanProperty();
  private final BooleanProperty forNew = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper ofNew = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<List<Edit<String>>> changes =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * @param selected the selected papers
   * @param found all papers of the search
   */
  KeysModel(Library library, Navigator navigator, Choices choices, int[] selected, int[] found) {
    this.library = library;
    this.navigator = navigator;
    this.selected = selected;
    this.found = found;
    StringProperty last = choices.of("keys pattern", KeyPattern.DEFAULT.toString());
    pattern.set(last.get());
    pattern.subscribe(last::set); // The last choice outlives the dialog and must not hold on to it.
    all.set(selected.length < 2);
    pattern.addListener((property, before, now) -> plan());
    all.addListener((property, before, now) -> plan());
    plan();
    Fx.deliver(library.keyPattern(), now -> ofNew.set(now.toString()), navigator::failed);
  }

  StringProperty patternProperty() {
    return pattern;
  }

  /** Whether all papers of the search are meant, not the selected ones alone. */
  BooleanProperty allProperty() {
    return all;
  }

  /** Whether papers that come in later are to get such keys too. */
  BooleanProperty forNewProperty() {
    return forNew;
  }

  /** The pattern by which papers that come in get their keys now; empty until that is known. */
  ReadOnlyStringProperty ofNewProperty() {
    return ofNew.getReadOnlyProperty();
  }

  /** Whether there is anything to change. */
  ObservableValue<Boolean> changesSomething() {
    return Bindings.createBooleanBinding(
        () ->
            problem.get().isEmpty()
                && (!changes.get().isEmpty() || forNew.get() && !pattern.get().equals(ofNew.get())),
        problem,
        changes,
        forNew,
        pattern,
        ofNew);
  }

  /** What is wrong with the pattern; empty for nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The keys that change, the oldest paper first. */
  ReadOnlyObjectProperty<List<Edit<String>>> changesProperty() {
    return changes.getReadOnlyProperty();
  }

  int selected() {
    return selected.length;
  }

  int found() {
    return found.length;
  }

  // Commands

  /** Changes the keys, all in one step. */
  void change() {
    read()
        .ifPresent(
            wanted ->
                Fx.deliver(
                    library.apply(KeyIntents.rekey(papers(), wanted, forNew.get())),
                    done -> {},
                    navigator::failed));
  }

  private int[] papers() {
    return all.get() ? found : selected;
  }

  private void plan() {
    planning.drop();
    changes.set(List.of());
    read()
        .ifPresent(
            wanted ->
                planning.ask(library.keysBy(papers(), wanted), changes::set, navigator::failed));
  }

  private Optional<KeyPattern> read() {
    try {
      KeyPattern read = KeyPattern.parse(pattern.get());
      problem.set("");
      return Optional.of(read);
    } catch (KeyPatternException wrong) {
      problem.set(wrong.getMessage());
      return Optional.empty();
    }
  }
}
