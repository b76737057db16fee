package dev.lectern.ui.duplicates;

import dev.lectern.model.PaperField;
import dev.lectern.model.PossibleDuplicate;
import dev.lectern.model.ReadingStatus;
import dev.lectern.store.Comparison;
import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.store.MergeChoices;
import dev.lectern.store.MergeIntents;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Keys;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The pairs that may be the same paper, and the one of them that is compared. */
final class DuplicatesModel {

  private final Library library;
  private final Navigator navigator;
  private final Latest listing = new Latest();
  private final Latest reading = new Latest();
  private @Nullable Comparison compared;
  private boolean filling;

  // Properties
  private final ObservableList<PossibleDuplicate> pairs = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable PossibleDuplicate> chosen =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<CompareRow>> rows =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

  DuplicatesModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
  }

  /** The pairs that nobody has decided about, the most alike first. */
  ObservableList<PossibleDuplicate> pairs() {
    return pairs;
  }

  ReadOnlyObjectProperty<@Nullable PossibleDuplicate> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** What is compared of the chosen pair; empty until that is read. */
  ReadOnlyObjectProperty<List<CompareRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /** Whether a decision is being written. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** What came of the last decision. */
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  // Commands

  /** Reads the pairs again; where the chosen one is gone, its place goes to the next. */
  void reload() {
    listing.ask(library.duplicates(), this::take, this::failed);
  }

  /** Goes to a pair, unless it is only the list that moves under the selection. */
  void choose(PossibleDuplicate pair) {
    if (!filling) {
      go(pair);
    }
  }

  private void go(@Nullable PossibleDuplicate pair) {
    if (pair == null || !pair.equals(chosen.get())) {
      chosen.set(pair);
      compared = null;
      rows.set(List.of());
      compare();
    }
  }

  /** Makes the two one paper, with the values that are picked. */
  void merge() {
    Comparison now = compared;
    if (now != null && !busy.get()) {
      boolean left = row(CompareRows.KEY).picked().get() == Pick.LEFT;
      PossibleDuplicate.Side stays = side(left);
      PossibleDuplicate.Side goes = side(!left);
      decide(
          MergeIntents.merge(stays.paper(), goes.paper(), choices(now)),
          Text.of("duplicates.merged", goes.key(), stays.key(), Keys.UNDO.firstDisplay()));
    }
  }

  /** Remembers that they are two. */
  void distinguish() {
    if (compared != null && !busy.get()) {
      decide(
          MergeIntents.distinct(side(true).paper(), side(false).paper()),
          Text.of(
              "duplicates.told-apart",
              side(true).key(),
              side(false).key(),
              Keys.UNDO.firstDisplay()));
    }
  }

  /** Goes on to the next pair; after the last one to the first. */
  void skip() {
    int now = pairs.indexOf(chosen.get());
    if (pairs.size() > 1) {
      said.set("");
      go(pairs.get((now + 1) % pairs.size()));
    } else if (pairs.size() == 1) {
      said.set(Text.of("duplicates.no-other"));
    }
  }

  void undo() {
    said.set("");
    navigator.undo();
  }

  void redo() {
    said.set("");
    navigator.redo();
  }

  /** The row of this name; there must be one. */
  CompareRow row(String id) {
    return rows.get().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
  }

  private PossibleDuplicate.Side side(boolean left) {
    PossibleDuplicate pair = chosen.get();
    if (pair == null) {
      throw new IllegalStateException("no pair is chosen");
    }
    return left ? pair.first() : pair.second();
  }

  private MergeChoices choices(Comparison now) {
    Map<PaperField, String> fields = new EnumMap<>(PaperField.class);
    ReadingStatus status = null;
    for (CompareRow row : rows.get()) {
      Pick pick = row.picked().get();
      if (!row.isOpen() || pick == Pick.TOGETHER) {
        continue;
      }
      PaperField.parse(row.id()).ifPresent(field -> fields.put(field, row.value(pick)));
      if (row.id().equals(CompareRows.STATUS)) {
        status = (pick == Pick.LEFT ? now.first() : now.second()).paper().status();
      }
    }
    return new MergeChoices(fields, status);
  }

  private void decide(Intent intent, String told) {
    busy.set(true);
    Fx.deliver(
        library.apply(intent),
        done -> {
          busy.set(false);
          said.set(told);
          reload();
        },
        this::failed);
  }

  private void take(List<PossibleDuplicate> found) {
    PossibleDuplicate before = chosen.get();
    int place = Math.max(0, pairs.indexOf(before));
    if (!pairs.equals(found)) {
      filling = true;
      pairs.setAll(found);
      filling = false;
    }
    if (before != null && found.contains(before)) {
      compare();
    } else {
      go(found.isEmpty() ? null : found.get(Math.min(place, found.size() - 1)));
    }
  }

  private void compare() {
    reading.drop();
    PossibleDuplicate pair = chosen.get();
    if (pair != null) {
      reading.ask(
          library.compare(pair.first().paper(), pair.second().paper()), this::lay, this::failed);
    }
  }

  /** What is picked stays picked while the papers stay as they are. */
  private void lay(Comparison now) {
    if (!now.equals(compared)) {
      compared = now;
      rows.set(CompareRows.of(now));
    }
  }

  private void failed(Throwable failure) {
    busy.set(false);
    String message = failure.getMessage();
    if (failure instanceof LibraryException && message != null) {
      said.set(message);
    } else {
      navigator.failed(failure);
    }
  }
}
