package dev.lectern.ui.sidebar;

import dev.lectern.query.Query;
import dev.lectern.query.QueryPrinter;
import dev.lectern.store.Intent;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.store.ListIntents;
import dev.lectern.store.SearchIntents;
import dev.lectern.ui.kit.Branch;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Lists;
import dev.lectern.ui.kit.Navigator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What the sidebar shows, and what can be done with its lists, tags and searches. */
public final class SidebarModel {

  /** Several edits in a row are counted once. */
  private static final Executor SOON =
      CompletableFuture.delayedExecutor(120, TimeUnit.MILLISECONDS);

  private final Library library;
  private final Navigator navigator;
  private final Latest reading = new Latest();

  // Properties
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<int[]> selected = new SimpleObjectProperty<>(new int[0]);
  private final ReadOnlyObjectWrapper<List<Branch<Entry>>> sections =
      new ReadOnlyObjectWrapper<>(Contents.unknown());
  private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();

  public SidebarModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
  }

  /** What is typed into the search field. */
  public StringProperty textProperty() {
    return text;
  }

  /** The papers that are selected in the list. */
  public ObjectProperty<int[]> selectedProperty() {
    return selected;
  }

  ReadOnlyObjectProperty<List<Branch<Entry>>> sectionsProperty() {
    return sections.getReadOnlyProperty();
  }

  /** How many papers of the library are unread. */
  public ReadOnlyIntegerProperty unreadProperty() {
    return unread.getReadOnlyProperty();
  }

  /** The row that stands for the present search, if one does. */
  Optional<Entry> current() {
    return find(sections.get(), text.get().strip());
  }

  private static Optional<Entry> find(List<Branch<Entry>> branches, String query) {
    for (Branch<Entry> branch : branches) {
      if (query.equals(branch.value().query())) {
        return Optional.of(branch.value());
      }
      Optional<Entry> below = find(branch.branches(), query);
      if (below.isPresent()) {
        return below;
      }
    }
    return Optional.empty();
  }

  /** The names of all reading lists. */
  List<String> lists() {
    return sections.get().stream()
        .flatMap(section -> section.branches().stream())
        .map(Branch::value)
        .filter(entry -> entry.kind() == Entry.Kind.LIST)
        .map(Entry::key)
        .toList();
  }

  // Commands

  /** Reads all again, soon. */
  public void refresh() {
    ContentsReading contents = new ContentsReading(library);
    reading.ask(
        CompletableFuture.supplyAsync(() -> contents, SOON).thenCompose(ContentsReading::read),
        this::show,
        navigator::failed);
  }

  private void show(Contents contents) {
    sections.set(contents.sections());
    unread.set(
        find(sections.get(), Contents.FIXED.get(Entry.Kind.UNREAD)).map(Entry::count).orElse(0));
  }

  void open(Entry entry) {
    String query = entry.query();
    if (query != null && !query.equals(text.get().strip())) {
      navigator.search(query);
    }
  }

  void exportList(Entry list) {
    navigator.exportList(list.key());
  }

  void showDigest(Entry digest) {
    navigator.showDigest(Long.parseLong(digest.key()));
  }

  void showHighlights() {
    navigator.showHighlights();
  }

  void showDuplicates() {
    navigator.showDuplicates();
  }

  /** Puts papers under a tag or on a reading list. */
  void drop(Entry entry, int[] papers) {
    if (papers.length > 0) {
      tell(
          apply(
              () ->
                  entry.kind() == Entry.Kind.TAG
                      ? Intents.tag(papers, List.of(entry.key()), List.of())
                      : ListIntents.add(entry.key(), papers)));
    }
  }

  /** Takes papers off a tag or a reading list. */
  void takeOff(Entry entry, int[] papers) {
    tell(
        apply(
            () ->
                entry.kind() == Entry.Kind.TAG
                    ? Intents.tag(papers, List.of(), List.of(entry.key()))
                    : ListIntents.remove(entry.key(), papers)));
  }

  /** Puts the selected papers on the list of this name, which is made where there is none. */
  CompletableFuture<?> addToList(String name) {
    int[] papers = selected.get();
    boolean known = lists().stream().anyMatch(name.strip()::equalsIgnoreCase);
    return apply(() -> known ? ListIntents.add(name, papers) : ListIntents.create(name, papers));
  }

  CompletableFuture<?> createList(String name) {
    return apply(() -> ListIntents.create(name));
  }

  /** Makes a list of papers and shows it. */
  CompletableFuture<?> createList(String name, int[] papers) {
    return apply(() -> ListIntents.create(name, papers))
        .thenRun(() -> Fx.later(() -> navigator.search(Lists.search(name.strip()))));
  }

  CompletableFuture<?> saveSearch(String name) {
    String query = text.get().strip();
    return apply(() -> SearchIntents.save(name, query));
  }

  /** Keeps the present search under the name of another. */
  void replaceSearch(Entry search) {
    tell(saveSearch(search.key()));
  }

  void color(Entry tag, @Nullable String color) {
    tell(apply(() -> Intents.colorTag(tag.key(), color)));
  }

  /** Gives a list, tag or search another name; the present search follows it. */
  CompletableFuture<?> rename(Entry entry, String name) {
    boolean shown = text.get().strip().equals(entry.query());
    CompletableFuture<?> renamed =
        switch (entry.kind()) {
          case LIST -> apply(() -> ListIntents.rename(entry.key(), name));
          case TAG -> apply(() -> Intents.renameTag(entry.key(), name));
          case SEARCH -> apply(() -> SearchIntents.rename(entry.key(), name));
          default -> throw new IllegalArgumentException(entry.kind().name());
        };
    return renamed.thenRun(
        () -> {
          if (shown && entry.takesPapers()) {
            Fx.later(() -> navigator.search(query(entry.kind(), name.strip())));
          }
        });
  }

  private static String query(Entry.Kind kind, String name) {
    return kind == Entry.Kind.TAG ? QueryPrinter.print(new Query.Tagged(name)) : Lists.search(name);
  }

  /** Deletes a list, tag or search; the papers stay. */
  void delete(Entry entry) {
    boolean shown = text.get().strip().equals(entry.query());
    CompletableFuture<?> deleted =
        switch (entry.kind()) {
          case LIST -> apply(() -> ListIntents.delete(entry.key()));
          case TAG -> apply(() -> Intents.deleteTag(entry.key()));
          case SEARCH -> apply(() -> SearchIntents.delete(entry.key()));
          default -> throw new IllegalArgumentException(entry.kind().name());
        };
    Fx.deliver(
        deleted,
        done -> {
          if (shown && entry.takesPapers()) {
            navigator.search("");
          }
        },
        navigator::failed);
  }

  private CompletableFuture<?> apply(Supplier<Intent> intent) {
    try {
      return library.apply(intent.get());
    } catch (LibraryException refused) {
      return CompletableFuture.failedFuture(refused);
    }
  }

  private void tell(CompletableFuture<?> done) {
    Fx.deliver(done, value -> {}, navigator::failed);
  }

  /** Tells what went wrong that is not about what was typed. */
  void failed(Throwable failure) {
    navigator.failed(failure);
  }

  void leave() {
    navigator.focusPapers();
  }
}
