package dev.lectern.ui.trash;

import dev.lectern.query.Query;
import dev.lectern.store.EmptiedTrash;
import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.store.PaperIntents;
import dev.lectern.store.TrashContents;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** What can be done with the trash, for the papers that are selected. */
public final class TrashModel {

  /** The search that shows the trash. */
  static final String SEARCH = "is:trashed";

  private final Library library;
  private final Navigator navigator;

  // Properties
  private final ObjectProperty<Query> query = new SimpleObjectProperty<>(new Query.Everything());
  private final ObjectProperty<int[]> selected = new SimpleObjectProperty<>(new int[0]);
  private final ReadOnlyBooleanWrapper emptying = new ReadOnlyBooleanWrapper(false);

  public TrashModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
  }

  /** The search whose papers are listed. */
  public ObjectProperty<Query> queryProperty() {
    return query;
  }

  /** The numbers of the papers that are selected in the list. */
  public ObjectProperty<int[]> selectedProperty() {
    return selected;
  }

  /** Whether the trash is being emptied. */
  ReadOnlyBooleanProperty emptyingProperty() {
    return emptying.getReadOnlyProperty();
  }

  /** Whether the list shows the trash. */
  boolean isShown() {
    return query.get().asksForTrash();
  }

  // Commands

  /** Lists what is in the trash. */
  public void show() {
    navigator.search(SEARCH);
  }

  /** Puts the selected papers into the trash; those that are in it stay there. */
  public void delete() {
    apply(PaperIntents.delete(selected.get()));
  }

  /** Takes the selected papers out of the trash. */
  public void restore() {
    apply(PaperIntents.restore(selected.get()));
    navigator.focusPapers(); // The button that asked cannot be pressed without papers.
  }

  /** Counts what emptying the trash would delete; says so where there is nothing. */
  void count(Consumer<TrashContents> answer) {
    Fx.deliver(
        library.trash(),
        found -> {
          if (found.papers() == 0) {
            navigator.say(Text.of("trash.nothing"));
          } else {
            answer.accept(found);
          }
        },
        navigator::failed);
  }

  /** Deletes for good what is in the trash, and costs no digests but those that were named. */
  void empty(TrashContents agreed) {
    if (!emptying.get()) {
      emptying.set(true);
      navigator.say(Text.of("trash.emptying"));
      Fx.deliver(library.emptyTrash(agreed.givenUp()), this::emptied, this::failed);
    }
  }

  private void emptied(EmptiedTrash done) {
    emptying.set(false);
    String said = Text.of("trash.emptied", done.papers());
    if (!done.unkept().isEmpty()) {
      said += " " + Text.of("trash.unkept", String.join(", ", done.unkept()));
    }
    if (!done.scrubbed()) {
      said += " " + Text.of("trash.unscrubbed");
    }
    navigator.say(said);
  }

  private void failed(Throwable failure) {
    emptying.set(false);
    navigator.failed(failure);
  }

  private void apply(Intent intent) {
    if (selected.get().length > 0) {
      Fx.deliver(library.apply(intent), done -> {}, navigator::failed);
    }
  }
}
