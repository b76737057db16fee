package dev.lectern.ui.related;

import dev.lectern.model.RelatedPaper;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/** The papers that have to do with the one that is read; looked for only while somebody looks. */
public final class RelatedModel {

  private static final int NONE = 0;

  private final Library library;
  private final Navigator navigator;
  private final Latest looking = new Latest();
  private int paper = NONE;

  // Properties
  private final BooleanProperty open = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<@Nullable List<RelatedPaper>> related =
      new ReadOnlyObjectWrapper<>();

  RelatedModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    open.subscribe(now -> look());
  }

  BooleanProperty openProperty() {
    return open;
  }

  /** The nearest first; null until they are found. */
  ReadOnlyObjectProperty<@Nullable List<RelatedPaper>> relatedProperty() {
    return related.getReadOnlyProperty();
  }

  // Commands

  public void show(int[] selected) {
    int next = selected.length == 1 ? selected[0] : NONE;
    if (next != paper) {
      paper = next;
      looking.drop();
      related.set(null);
      look();
    }
  }

  void go(RelatedPaper to) {
    navigator.showPaper(to.paper().id());
  }

  private void look() {
    if (open.get() && paper != NONE && related.get() == null) {
      looking.ask(library.related(paper), related::set, navigator::failed);
    }
  }
}
