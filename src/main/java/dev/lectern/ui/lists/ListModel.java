package dev.lectern.ui.lists;

import dev.lectern.model.ListPlace;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.store.ListIntents;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Lists;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Places.Part;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Touched;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The reading list whose papers are shown, and what can be done with its places. */
public final class ListModel {

  private final Library library;
  private final Navigator navigator;
  private final Latest reading = new Latest();
  private String name = "";

  // Properties
  private final ObjectProperty<Query> query = new SimpleObjectProperty<>(new Query.Everything());
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.DEFAULT);
  private final ObjectProperty<int[]> selected = new SimpleObjectProperty<>(new int[0]);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Map<Long, ListPlace>> places =
      new ReadOnlyObjectWrapper<>(Map.of());

  public ListModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    query.addListener((property, before, now) -> follow());
  }

  /** The search as understood. */
  public ObjectProperty<Query> queryProperty() {
    return query;
  }

  /** The order of what is shown. */
  public ObjectProperty<Sort> sortProperty() {
    return sort;
  }

  /** The papers that are selected. */
  public ObjectProperty<int[]> selectedProperty() {
    return selected;
  }

  /** Whether papers of a reading list are shown. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** The places on the list that is shown, by paper, in the list's order. */
  ReadOnlyObjectProperty<Map<Long, ListPlace>> placesProperty() {
    return places.getReadOnlyProperty();
  }

  String name() {
    return name;
  }

  /** The day of the next session: today or later. */
  Optional<LocalDate> nextDay() {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return places.get().values().stream()
        .map(ListPlace::day)
        .filter(Objects::nonNull)
        .filter(day -> !day.isBefore(today))
        .min(LocalDate::compareTo);
  }

  /** How many papers are discussed on a day. */
  long papersOn(LocalDate day) {
    return places.get().values().stream().filter(place -> day.equals(place.day())).count();
  }

  @Nullable String value(long paper, Part part) {
    ListPlace place = places.get().get(paper);
    if (place == null) {
      return null;
    }
    return switch (part) {
      case PRESENTER -> place.presenter();
      case DAY -> place.day() == null ? null : place.day().toString();
      case REMARK -> place.remark();
    };
  }

  // Commands

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh(Touched touched) {
    if (open.get() && touched.lists()) {
      read();
    }
  }

  /** Says who presents a paper, when, or what else; empty text says nothing. */
  void set(long paper, Part part, String text) {
    apply(
        ListIntents.set(
            name,
            paper,
            part == Part.PRESENTER ? text : null,
            part == Part.DAY ? text : null,
            part == Part.REMARK ? text : null));
  }

  /** Takes the selected papers off the list; they stay in the library. */
  public void takeOff() {
    if (open.get() && selected.get().length > 0) {
      apply(ListIntents.remove(name, selected.get()));
    }
  }

  /** Moves the selected papers up or down together. */
  public void move(int rows) {
    List<Long> order = List.copyOf(places.get().keySet());
    int[] chosen =
        IntStream.of(selected.get()).filter(p -> order.contains((long) p)).sorted().toArray();
    if (!open.get() || chosen.length == 0) {
      return;
    }
    List<Long> others =
        order.stream().filter(p -> Arrays.binarySearch(chosen, p.intValue()) < 0).toList();
    int first = IntStream.of(chosen).map(p -> order.indexOf((long) p)).min().orElseThrow();
    int at = Math.clamp((long) first + rows, 0, others.size());
    moveBefore(chosen, at == others.size() ? 0 : others.get(at));
  }

  /** Puts papers just before another of the list; 0 for the end. */
  void moveBefore(int[] papers, long before) {
    if (!open.get()) {
      return;
    }
    if (sort.get().equals(Sort.natural(Sort.By.PLACE))) {
      apply(ListIntents.moveBefore(name, papers, before));
    } else {
      navigator.say(Text.of("lists.sorted-otherwise"));
    }
  }

  private void follow() {
    Optional<String> list = Lists.in(query.get());
    if (list.isPresent() && list.get().equals(name)) {
      return;
    }
    name = list.orElse("");
    places.set(Map.of());
    open.set(list.isPresent());
    if (open.get()) {
      read();
    } else {
      reading.drop();
    }
  }

  private void read() {
    reading.ask(library.places(name), places::set, navigator::failed);
  }

  private void apply(Intent intent) {
    Fx.deliver(library.apply(intent), done -> {}, failure -> refused(failure));
  }

  /** What was typed is wrong: the place is shown again as it is. */
  private void refused(Throwable failure) {
    navigator.failed(failure);
    read();
  }

  void leave() {
    navigator.focusPapers();
  }
}
