package dev.lectern.ui.history;

import dev.lectern.model.JournalEntry;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperSummary;
import dev.lectern.model.PastState;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The steps of the library or of one paper, newest first, and what can be done with them. */
final class HistoryModel {

  private static final int AT_ONCE = 500;
  private static final int PAPERS_SHOWN = 200;
  private static final Set<String> NEVER_UNDONE = Set.of("undo", "redo", "empty-trash");

  private final Library library;
  private final Navigator navigator;
  private final Latest reading = new Latest();
  private final Latest looking = new Latest();
  private final Latest remembering = new Latest();
  private int limit = AT_ONCE;
  private List<JournalEntry> all = List.of();

  // Properties
  private final ReadOnlyObjectWrapper<@Nullable PaperSummary> paper = new ReadOnlyObjectWrapper<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<List<JournalEntry>> steps =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable JournalEntry> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<List<PaperSummary>> papers =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<@Nullable PastState> past = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();

  HistoryModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    filter.addListener((property, before, now) -> sift());
    chosen.addListener((property, before, now) -> look());
    day.addListener((property, before, now) -> remember());
  }

  /** The one paper whose steps are shown; null for all. */
  ReadOnlyObjectProperty<@Nullable PaperSummary> paperProperty() {
    return paper.getReadOnlyProperty();
  }

  /** Words that the steps must have. */
  StringProperty filterProperty() {
    return filter;
  }

  ReadOnlyObjectProperty<List<JournalEntry>> stepsProperty() {
    return steps.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable JournalEntry> chosenProperty() {
    return chosen;
  }

  /** The papers of the chosen step, the first ones of many. */
  ReadOnlyObjectProperty<List<PaperSummary>> papersProperty() {
    return papers.getReadOnlyProperty();
  }

  /** The day as of which the one paper is shown; null for none. */
  ObjectProperty<@Nullable LocalDate> dayProperty() {
    return day;
  }

  /** What the user had made of the paper by the end of the day. */
  ReadOnlyObjectProperty<@Nullable PastState> pastProperty() {
    return past.getReadOnlyProperty();
  }

  /** Whether there are older steps than those shown. */
  ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  // Commands

  /** Shows the steps of all papers. */
  void showAll() {
    show(null);
  }

  /** Shows the steps of one paper. */
  void showPaper(int number) {
    reading.ask(
        library.summaries(new int[] {number}),
        found -> found.stream().findFirst().ifPresent(this::show),
        navigator::failed);
  }

  private void show(@Nullable PaperSummary one) {
    paper.set(one);
    chosen.set(null);
    day.set(null);
    limit = AT_ONCE;
    reload();
  }

  /** Shows older steps too. */
  void showMore() {
    limit *= 4;
    reload();
  }

  /** Reads the steps again. */
  void reload() {
    PaperSummary one = paper.get();
    reading.ask(
        library.history(one == null ? null : one.id(), limit), this::take, navigator::failed);
    remember();
  }

  private void take(List<JournalEntry> found) {
    all = found;
    more.set(found.size() == limit);
    sift();
  }

  private void sift() {
    List<String> words =
        Arrays.stream(filter.get().toLowerCase(Locale.ROOT).split("\\s+")).toList();
    steps.set(
        all.stream()
            .filter(step -> words.stream().allMatch(lower(step.summary())::contains))
            .toList());
  }

  private static String lower(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private void look() {
    JournalEntry step = chosen.get();
    papers.set(List.of());
    looking.drop();
    if (step != null) {
      looking.ask(
          library
              .papersOf(step.step())
              .thenCompose(all -> library.summaries(Arrays.copyOf(all, shown(all)))),
          papers::set,
          navigator::failed);
    }
  }

  private static int shown(int[] papers) {
    return Math.min(papers.length, PAPERS_SHOWN);
  }

  private void remember() {
    PaperSummary one = paper.get();
    LocalDate asked = day.get();
    past.set(null);
    remembering.drop();
    if (one != null && asked != null) {
      remembering.ask(library.asOf(one.id(), asked), past::set, navigator::failed);
    }
  }

  /** Lists the papers of the chosen step. */
  void listPapers() {
    if (!papers.get().isEmpty()) {
      navigator.search(
          String.join(" OR ", papers.get().stream().map(paper -> "id:" + paper.id()).toList()));
    }
  }

  /**
   * How many steps of this window undo would take back to come to just before the chosen one; 0
   * where that is none of them, or has been taken back.
   */
  int stepsToHere() {
    JournalEntry step = chosen.get();
    if (step == null || paper.get() != null || !isUndoable(step)) {
      return 0;
    }
    return (int)
        all.stream()
            .filter(HistoryModel::isUndoable)
            .takeWhile(other -> other.step() >= step.step())
            .count();
  }

  private static boolean isUndoable(JournalEntry step) {
    return step.origin() == Origin.WINDOW && !step.undone() && !NEVER_UNDONE.contains(step.kind());
  }

  /** Takes back the chosen step and all of this window after it; all of them or none. */
  void undoToHere() {
    int count = stepsToHere();
    if (count > 0) {
      Fx.deliver(library.undo(count), done -> {}, navigator::failed);
    }
  }
}
