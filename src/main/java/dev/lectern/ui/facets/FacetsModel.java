package dev.lectern.ui.facets;

import dev.lectern.model.Facets;
import dev.lectern.query.FacetClause;
import dev.lectern.query.Query;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Branch;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the papers of the present search have in common, and how to search on with it. */
public final class FacetsModel {

  /** The list comes first; nothing is counted between two letters. */
  private static final Executor SOON =
      CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS);

  private final Library library;
  private final Navigator navigator;
  private final Latest counting = new Latest();
  private final FacetRows rows = new FacetRows();
  private @Nullable Facets counted;
  private boolean stale = true;

  // Properties
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Query> query = new SimpleObjectProperty<>(new Query.Everything());
  private final BooleanProperty wanted = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<Branch<FacetRow>>> groups =
      new ReadOnlyObjectWrapper<>(List.of());

  public FacetsModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    text.addListener((property, before, now) -> show());
    query.addListener((property, before, now) -> refresh());
    wanted.addListener((property, before, now) -> count());
  }

  /** What is typed into the search field. */
  public StringProperty textProperty() {
    return text;
  }

  /** The search whose papers are shown. */
  public ObjectProperty<Query> queryProperty() {
    return query;
  }

  /** Whether anybody sees the counts; nothing is counted otherwise. */
  BooleanProperty wantedProperty() {
    return wanted;
  }

  ReadOnlyObjectProperty<List<Branch<FacetRow>>> groupsProperty() {
    return groups.getReadOnlyProperty();
  }

  // Commands

  /** Counts again, soon. */
  public void refresh() {
    stale = true;
    count();
  }

  /** Puts the row's clause into the search, turns it round, or takes it out. */
  void cycle(FacetRow row) {
    FacetClause clause = row.clause();
    if (clause != null) {
      navigator.search(clause.cycled(text.get()));
    }
  }

  private void count() {
    if (wanted.get() && stale) {
      Query asked = query.get();
      counting.ask(
          CompletableFuture.supplyAsync(() -> asked, SOON).thenCompose(library::facets),
          now -> {
            stale = false;
            counted = now;
            show();
          },
          navigator::failed);
    }
  }

  private void show() {
    if (counted != null) {
      groups.set(rows.of(counted, text.get()));
    }
  }
}
