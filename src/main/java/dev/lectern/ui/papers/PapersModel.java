package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import dev.lectern.model.ReadingStatus;
import dev.lectern.query.ParsedQuery;
import dev.lectern.query.ParsedQuery.Problem;
import dev.lectern.query.Query;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.store.Matches;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Lists;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Touched;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the list searches, shows and has selected, and what can be done with the selection. */
public final class PapersModel {

  private static final int UNKNOWN = -1;

  /** As many rows as most windows have room for. */
  private static final int FIRST = 24;

  /** A pause in typing, in which there is time for more than the list. */
  private static final Executor PAUSE =
      CompletableFuture.delayedExecutor(150, TimeUnit.MILLISECONDS);

  private static final Sort ON_THE_LIST = Sort.natural(Sort.By.PLACE);

  private final Library library;
  private final Navigator navigator;
  private final Latest search = new Latest();
  private final Latest counting = new Latest();
  private final Latest wording = new Latest();
  private final Latest pausing = new Latest();
  private final LazyRows rows;
  private int edits;
  private int inSight;
  private boolean resuming;
  private boolean answering;
  private SearchWords words = SearchWords.NONE;
  private Optional<String> shownList = Optional.empty();

  // Properties
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.DEFAULT);
  private final ObjectProperty<Sort> listSort = new SimpleObjectProperty<>(ON_THE_LIST);
  private final ReadOnlyObjectWrapper<Sort> shownSort = new ReadOnlyObjectWrapper<>(Sort.DEFAULT);
  private final ReadOnlyObjectWrapper<Query> query =
      new ReadOnlyObjectWrapper<>(new Query.Everything());
  private final ReadOnlyObjectWrapper<List<Problem>> problems =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyIntegerWrapper total = new ReadOnlyIntegerWrapper(UNKNOWN);
  private final ReadOnlyObjectWrapper<@Nullable Matches> matches = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<int[]> selected = new SimpleObjectProperty<>(new int[0]);
  private final BooleanProperty typing = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Reading> reading =
      new ReadOnlyObjectWrapper<>(new Reading(selected.get(), query.get()));

  /**
   * What is to be read.
   *
   * @param papers the numbers of the papers
   * @param query the search whose words are marked in them
   */
  public record Reading(int[] papers, Query query) {}

  public PapersModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    this.rows = new LazyRows(this::read);
    text.addListener((property, before, now) -> ask());
    sort.addListener((property, before, now) -> ask());
    listSort.addListener((property, before, now) -> ask());
    selected.addListener((property, before, now) -> chosen());
    typing.addListener((property, before, now) -> read(now));
  }

  /** What is typed into the search field. */
  public StringProperty textProperty() {
    return text;
  }

  /** The order chosen for all that is no reading list; {@code sort:} in the search wins over it. */
  public ObjectProperty<Sort> sortProperty() {
    return sort;
  }

  /** The order that is shown; a reading list's papers stand in its own until another is chosen. */
  public ReadOnlyObjectProperty<Sort> shownSortProperty() {
    return shownSort.getReadOnlyProperty();
  }

  /** The search as understood, whose words the reader marks. */
  public ReadOnlyObjectProperty<Query> queryProperty() {
    return query.getReadOnlyProperty();
  }

  /** The clauses of what is typed that make no sense, and why. */
  ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
    return problems.getReadOnlyProperty();
  }

  /** How many papers the library has; negative until that is known. */
  public ReadOnlyIntegerProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Matches> matchesProperty() {
    return matches.getReadOnlyProperty();
  }

  /** The numbers of all papers of the search, in its order. */
  public int[] found() {
    Matches now = matches.get();
    return now == null ? new int[0] : now.papers();
  }

  /** The numbers of the selected papers; the first is the one that is read. */
  public ObjectProperty<int[]> selectedProperty() {
    return selected;
  }

  /** Whether a search is being typed. */
  BooleanProperty typingProperty() {
    return typing;
  }

  /**
   * What is to be read: the selected papers; while a search is typed, only those of the last pause,
   * so that the list keeps up with the keys.
   */
  public ReadOnlyObjectProperty<Reading> readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Whether there is a list to paint: what its rows show first is known, or there is no row. */
  public boolean isListed() {
    return matches.get() != null && (rows.isListed() || rows.known(inSight) != null);
  }

  LazyRows rows() {
    return rows;
  }

  SearchWords words() {
    return words;
  }

  // Commands

  /** Learns anew which tags, digests and organizations a search can name. */
  void readWords() {
    wording.ask(
        library
            .tags()
            .thenCombine(
                library.digests(),
                (tags, digests) -> new SearchWords(tags, digests, List.of(), List.of(), List.of()))
            .thenCombine(
                library.lists(),
                (known, lists) ->
                    new SearchWords(known.tags(), known.digests(), lists, List.of(), List.of()))
            .thenCombine(
                library.facets(new Query.Everything()),
                (known, facets) ->
                    new SearchWords(
                        known.tags(),
                        known.digests(),
                        known.lists(),
                        facets.organization(),
                        facets.year())),
        now -> words = now,
        navigator::failed);
  }

  /** Chooses another order for what is shown. */
  void order(Sort chosen) {
    if (Lists.in(query.get()).isEmpty()) {
      sort.set(chosen.by() == Sort.By.PLACE ? Sort.DEFAULT : chosen);
    } else {
      listSort.set(chosen);
    }
  }

  /** Takes up what was searched for and chosen last, which the next search then shows. */
  public void resume(String search, Sort order, int[] papers) {
    resuming = true;
    sort.set(order);
    text.set(search);
    selected.set(papers);
    inSight = papers.length > 0 ? papers[0] : 0;
    resuming = false;
    shownSort.set(order(QueryParser.parse(search, true)));
  }

  /** Searches again, and counts the library again. */
  public void reload() {
    counting.ask(
        library.search(new Query.Everything(), Sort.DEFAULT),
        all -> total.set(all.count()),
        navigator::failed);
    ask();
  }

  /** Takes in what an edit did, here or elsewhere. */
  public void refresh(Touched touched) {
    edits++;
    if (touched.membership()) {
      reload();
    } else if (touched.lists() && Lists.in(query.get()).isPresent()) {
      ask();
    }
    rows.refresh(row -> touched.includes(row.id()));
  }

  public void mark(ReadingStatus status) {
    mark(status, null, null);
  }

  /** Rates the selection from 1 to 5; 0 takes the rating away. */
  public void rate(int rating) {
    mark(null, null, rating);
  }

  /** Marks the selection read, or unread where all of it is read already. */
  public void toggleRead() {
    boolean allRead = all(summary -> summary.status() == ReadingStatus.READ);
    mark(allRead ? ReadingStatus.UNREAD : ReadingStatus.READ);
  }

  /** Stars the selection, or takes the stars where all of it has one. */
  public void toggleStar() {
    mark(null, !all(PaperSummary::starred), null);
  }

  void toggleStar(PaperSummary paper) {
    int[] one = {Math.toIntExact(paper.id())};
    Fx.deliver(
        library.apply(Intents.mark(one, null, !paper.starred(), null)),
        done -> {},
        navigator::failed);
  }

  private void mark(
      @Nullable ReadingStatus status, @Nullable Boolean starred, @Nullable Integer rating) {
    if (selected.get().length > 0) {
      Fx.deliver(
          library.apply(Intents.mark(selected.get(), status, starred, rating)),
          done -> {},
          navigator::failed);
    }
  }

  private boolean all(java.util.function.Predicate<PaperSummary> test) {
    for (int paper : selected.get()) {
      PaperSummary summary = rows.known(paper);
      if (summary != null && !test.test(summary)) {
        return false;
      }
    }
    return true;
  }

  private void ask() {
    if (resuming) {
      return;
    }
    ParsedQuery parsed = QueryParser.parse(text.get(), true);
    problems.set(parsed.problems());
    Sort order = order(parsed);
    int before = edits;
    int near = matches.get() == null ? inSight : 0;
    search.ask(
        library.firstPage(parsed.query(), order, FIRST, near),
        found -> {
          // What was read before an edit may be told anew by nobody.
          rows.know(edits == before ? found.papers() : List.of());
          show(parsed, order, found.matches());
        },
        navigator::failed);
  }

  private Sort order(ParsedQuery parsed) {
    Optional<String> list = Lists.in(parsed.query());
    if (!list.equals(shownList)) {
      shownList = list;
      listSort.set(ON_THE_LIST);
    }
    if (parsed.sort() != null) {
      return parsed.sort();
    }
    return list.isPresent() ? listSort.get() : sort.get();
  }

  private void show(ParsedQuery parsed, Sort order, Matches found) {
    answering = true;
    shownSort.set(order);
    query.set(parsed.query());
    matches.set(found);
    answering = false;
    read(typing.get());
  }

  private void chosen() {
    if (!answering) {
      read(false);
    }
  }

  /** Tells what is to be read, at once or after a pause in which it does not change. */
  private void read(boolean paused) {
    pausing.drop();
    if (paused) {
      pausing.ask(CompletableFuture.runAsync(() -> {}, PAUSE), now -> read(), navigator::failed);
    } else {
      read();
    }
  }

  private void read() {
    Reading before = reading.get();
    if (!Arrays.equals(before.papers(), selected.get()) || !before.query().equals(query.get())) {
      reading.set(new Reading(selected.get(), query.get()));
    }
  }

  private void read(int[] papers, Consumer<List<PaperSummary>> answer) {
    Fx.deliver(library.summaries(papers), answer, navigator::failed);
  }
}
