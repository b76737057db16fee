package dev.lectern.store;

import dev.lectern.evidence.keys.KeyPattern;
import dev.lectern.files.RealPath;
import dev.lectern.model.AttachedFile;
import dev.lectern.model.Change;
import dev.lectern.model.Commit;
import dev.lectern.model.Digest;
import dev.lectern.model.DigestEntry;
import dev.lectern.model.Edit;
import dev.lectern.model.Facets;
import dev.lectern.model.FieldSource;
import dev.lectern.model.HighlightEntry;
import dev.lectern.model.JournalEntry;
import dev.lectern.model.ListEntry;
import dev.lectern.model.ListPlace;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperDetails;
import dev.lectern.model.PaperSummary;
import dev.lectern.model.PastState;
import dev.lectern.model.PossibleDuplicate;
import dev.lectern.model.ReadingList;
import dev.lectern.model.RelatedPaper;
import dev.lectern.model.SavedSearch;
import dev.lectern.model.Tag;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A library file: the façade of the store, and the only thing others see of it. Reads run on reader
 * threads, edits on the one writer thread; every future may fail with a {@link LibraryException}
 * whose message is for the user. Safe for any thread.
 */
public final class Library implements AutoCloseable {

  private static final Executor SOON = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

  private final Path file;
  private final Origin origin;
  private final Database database;
  private final LiveShelf shelf = new LiveShelf();
  private final WordFiles wordFiles;
  private final WordShelf wordShelf;
  private final Commits commits;
  private final DigestSteps digestSteps;
  private final Upkeep upkeep;
  private volatile CompletableFuture<Long> warmUp = CompletableFuture.completedFuture(0L);

  private Library(Path file, Path named, Origin origin) {
    this.file = file;
    this.origin = origin;
    this.database = new Database(file, named);
    this.wordFiles = new WordFiles(file);
    this.wordShelf = new WordShelf(wordFiles.folder());
    long revision;
    try {
      revision = waitFor(database.onWriter(this::prepared));
    } catch (LibraryException e) {
      database.close();
      throw e;
    }
    DailyBackup backup = database.readOnly() ? null : new DailyBackup(file);
    this.commits = new Commits(database, shelf::renew, revision, backup);
    this.digestSteps = new DigestSteps(database, commits, origin);
    this.upkeep = new Upkeep(database, commits, wordFiles, backup, origin);
  }

  private long prepared(Sql sql) {
    if (!database.readOnly()) {
      sql.showingWhatIsReadable(database.damage(), Library::renewedWords);
    }
    mark(sql);
    return Revision.of(sql);
  }

  /** A library of an older Lectern gets its mark, in the file itself and not only in its log. */
  private void mark(Sql sql) {
    if (!database.readOnly() && FileMark.of(sql).isEmpty()) {
      Database.inTransaction(
          sql,
          tx -> {
            FileMark.renew(tx);
            return true;
          });
      sql.one("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getString(1));
    }
  }

  private static boolean renewedWords(Sql sql) {
    Database.renewTextIndex(sql);
    return true;
  }

  /**
   * Opens a library, making a missing file (never a missing folder). A link to it is followed, so
   * that it is one library by all its names, with one folder of backups.
   */
  public static Library open(Path named, Origin origin) {
    Path file = RealPath.of(named);
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new LibraryException(
          "The folder %s does not exist. Create it, or choose another place with --library."
              .formatted(folder));
    }
    if (Files.isDirectory(file)) {
      throw new LibraryException(file + " is a folder. Choose a file in it with --library.");
    }
    return new Library(file, named.toAbsolutePath(), origin);
  }

  /** Opens a library that must be there already. */
  public static Library openExisting(Path file, Origin origin) {
    if (!Files.exists(file)) {
      throw new LibraryException(
          "There is no library at %s yet. Import a digest to make one.".formatted(file));
    }
    return open(file, origin);
  }

  /** The file itself, never a link to it. */
  public Path file() {
    return file;
  }

  /** Who its edits are journalled for. */
  public Origin origin() {
    return origin;
  }

  /** The papers that match, in order. */
  public CompletableFuture<Matches> search(Query query, Sort sort) {
    return search(query, sort, (found, sql) -> found);
  }

  /**
   * The same, with what a list shows of some of them, all of one moment.
   *
   * @param near the number of the paper that will be in sight; the first ones are where it is not
   *     among them
   */
  public CompletableFuture<FirstPage> firstPage(Query query, Sort sort, int rows, long near) {
    return search(
        query,
        sort,
        (found, sql) -> new FirstPage(found, new Views(sql).summaries(found.around(near, rows))));
  }

  private <T> CompletableFuture<T> search(
      Query query, Sort sort, BiFunction<Matches, Sql, T> answer) {
    if (!shelf.isLoaded() && query instanceof Query.Everything && sort.equals(Sort.DEFAULT)) {
      warmUp();
      return database.read(sql -> answer.apply(newest(sql), sql));
    }
    return withShelf(
        (loaded, sql) -> {
          Finder finder = new Finder(loaded, wordShelf, sql, query);
          int[] papers = finder.inOrder(query, finder.find(query), sort);
          return answer.apply(new Matches(loaded.revision(), papers), sql);
        });
  }

  /**
   * The first thing that a window shows, which needs no shelf. Numbers grow with time, so they are
   * the order of coming in.
   */
  private static Matches newest(Sql sql) {
    return new Matches(Revision.of(sql), new Views(sql).newest());
  }

  /**
   * Loads the shelf once the window has had time to show its first page, or when it is asked for.
   */
  private void warmUp() {
    if (origin != Origin.CLI && warmUp.isDone()) {
      warmUp =
          CompletableFuture.runAsync(() -> {}, SOON)
              .thenCompose(now -> withShelf((loaded, sql) -> loaded.revision()));
    }
  }

  /** How many papers match. */
  public CompletableFuture<Integer> count(Query query) {
    return withShelf(
        (loaded, sql) -> new Finder(loaded, wordShelf, sql, query).find(query).getCardinality());
  }

  /** The papers that match, counted by what they have in common. */
  public CompletableFuture<Facets> facets(Query query) {
    return withShelf((loaded, sql) -> new Finder(loaded, wordShelf, sql, query).facets(query));
  }

  /**
   * What the list shows of these papers, in the order of the numbers given; gone papers left out.
   */
  public CompletableFuture<List<PaperSummary>> summaries(int[] papers) {
    return database.read(sql -> new Views(sql).summaries(papers));
  }

  public CompletableFuture<Optional<PaperDetails>> details(long paper) {
    return database.read(sql -> new Views(sql).details(paper));
  }

  /** Where the values of a paper's fields come from, in the order of the fields. */
  public CompletableFuture<List<FieldSource>> provenance(long paper) {
    return database.read(sql -> new Provenance(sql).of(paper));
  }

  /** The papers whole, in the order of the numbers given; gone papers left out. */
  public CompletableFuture<List<PaperDetails>> details(int[] papers) {
    return database.read(sql -> new DetailReads(sql).of(papers));
  }

  /** The paper with this number, UUID or citation key (former ones and merged ones too). */
  public CompletableFuture<OptionalLong> find(String numberOrKey) {
    return database.read(sql -> new Views(sql).find(numberOrKey));
  }

  /** The pattern of citation keys for papers that come in. */
  public CompletableFuture<KeyPattern> keyPattern() {
    return database.read(sql -> new KeyPatternTable(sql).chosen().orElse(KeyPattern.DEFAULT));
  }

  /** The keys that a pattern would give to papers, where they are others than now. */
  public CompletableFuture<List<Edit<String>>> keysBy(int[] papers, KeyPattern pattern) {
    return database.read(sql -> new KeyPlan(sql, pattern).of(papers));
  }

  /** The papers whose notes link to this one, by any name that leads to it. */
  public CompletableFuture<List<PaperSummary>> backlinks(long paper) {
    return database.read(sql -> new NoteLinkReads(sql).leadingTo(paper));
  }

  /** The papers that links of notes name, by the names in lower case; unknown ones are left out. */
  public CompletableFuture<Map<String, PaperSummary>> named(Collection<String> names) {
    return database.read(sql -> new NoteLinkReads(sql).named(names));
  }

  /** Papers to link to: those whose citation keys start as typed, then those with such titles. */
  public CompletableFuture<List<PaperSummary>> linkable(String typed, int most) {
    Query titles = new Query.Text(Query.TextField.TITLE, typed, false, true);
    return withShelf(
        (loaded, sql) -> {
          List<PaperSummary> found = new ArrayList<>(new NoteLinkReads(sql).keyed(typed, most));
          Finder finder = new Finder(loaded, wordShelf, sql, titles);
          int[] titled = finder.inOrder(titles, finder.find(titles), Sort.DEFAULT);
          new Views(sql)
              .summaries(Arrays.copyOf(titled, Math.min(most, titled.length))).stream()
                  .filter(paper -> !found.contains(paper))
                  .forEach(found::add);
          return found.stream().limit(most).toList();
        });
  }

  /** The papers that have most to do with this one, and what ties them. */
  public CompletableFuture<List<RelatedPaper>> related(long paper) {
    return database.read(sql -> new RelatedPapers(sql).to(paper));
  }

  /** All highlights, the newest first. */
  public CompletableFuture<List<HighlightEntry>> highlights() {
    return database.read(sql -> new HighlightTable(sql).all());
  }

  /** All tags in alphabetical order, with how many papers carry each. */
  public CompletableFuture<List<Tag>> tags() {
    return database.read(sql -> new Views(sql).tags());
  }

  /** The ledger, oldest first. */
  public CompletableFuture<List<Digest>> digests() {
    return database.read(sql -> new DigestTable(sql).all());
  }

  /** A digest that is in the library; fails with a sentence where there is none. */
  public CompletableFuture<Digest> digest(long digest) {
    return database.read(sql -> new DigestTable(sql).present(digest));
  }

  /** The papers that a digest shows, in the order of the file. */
  public CompletableFuture<List<DigestEntry>> digestEntries(long digest) {
    return database.read(sql -> new DigestTable(sql).entries(digest));
  }

  /** How many papers would go with a digest, because nothing else shows them. */
  public CompletableFuture<Integer> shownAlone(long digest) {
    return database.read(sql -> new DigestTable(sql).shownAlone(digest));
  }

  /**
   * A digest's exact bytes, as they were imported, but for papers that were deleted for good. To be
   * read away from the store's threads; fails with a sentence where they are no longer kept.
   */
  public InputStream digestBytes(long digest) {
    return new DigestStream(
        piece -> waitFor(database.read(sql -> new DigestTable(sql).keptPiece(digest, piece))));
  }

  /** The pairs of papers that may be the same and that nobody has decided about. */
  public CompletableFuture<List<PossibleDuplicate>> duplicates() {
    return database.read(sql -> new PossibleDuplicateTable(sql).undecided());
  }

  /** Two papers side by side and as they would be in one; fails where one is not there. */
  public CompletableFuture<Comparison> compare(long first, long second) {
    return database.read(sql -> Comparing.of(sql, first, second));
  }

  /** What can be taken out of a paper, by digest; see {@link MergeIntents#split}. */
  public CompletableFuture<List<SplitOption>> splitOptions(long paper) {
    return database.read(sql -> new SplitOptions(sql).of(paper));
  }

  /** The journal, newest first; of one paper where a number is given. */
  public CompletableFuture<List<JournalEntry>> history(@Nullable Long paper, int limit) {
    return database.read(sql -> new History(sql).entries(paper, limit));
  }

  /** The numbers of the papers that a step of the journal has changed and that are still here. */
  public CompletableFuture<int[]> papersOf(long step) {
    return database.read(sql -> new History(sql).papersOf(step).toArray());
  }

  /** All reading lists in alphabetical order. */
  public CompletableFuture<List<ReadingList>> lists() {
    return database.read(sql -> new ListReads(sql).all());
  }

  /** The reading list of this name, whatever its case. */
  public CompletableFuture<Optional<ReadingList>> list(String name) {
    return database.read(sql -> new ListReads(sql).named(name));
  }

  /** The papers of a reading list in its order, without those in the trash. */
  public CompletableFuture<List<ListEntry>> entries(ReadingList list) {
    return database.read(sql -> new ListReads(sql).entries(list.uuid()));
  }

  /**
   * The papers of the reading list of this name in its order, each with its place, without those in
   * the trash; none where there is no such list.
   */
  public CompletableFuture<Map<Long, ListPlace>> places(String list) {
    return database.read(sql -> new ListReads(sql).places(list));
  }

  /** All saved searches in alphabetical order. */
  public CompletableFuture<List<SavedSearch>> searches() {
    return database.read(sql -> new ListReads(sql).searches());
  }

  /** The files of a paper, with what stands at their places now. */
  public CompletableFuture<List<AttachedFile>> attachments(long paper) {
    AttachedFiles disk = new AttachedFiles(file);
    return database.read(
        sql -> new AttachmentTable(sql).of(paper).stream().map(disk::lookUp).toList());
  }

  /** A paper's note and tags as of the end of a day on this computer's calendar. */
  public CompletableFuture<PastState> asOf(long paper, LocalDate day) {
    Instant end = day.plusDays(1).atStartOfDay(ZoneId.systemDefault()).toInstant();
    return database.read(sql -> new Hindsight(sql).before(end, paper));
  }

  /** Makes a change; fails with {@link EditConflict} where its before values no longer hold. */
  public CompletableFuture<Commit> apply(Change change) {
    return apply(present -> Optional.of(change)).thenApply(Optional::orElseThrow);
  }

  /**
   * Makes the change that an intent comes to, given what is there now (see {@link Intents}); empty
   * where there is nothing to change.
   */
  public CompletableFuture<Optional<Commit>> apply(Intent intent) {
    return commits
        .make(
            sql ->
                intent.resolve(new Present(sql)).stream()
                    .map(change -> new Steps(sql, origin).make(change))
                    .toList())
        .thenApply(commits -> commits.stream().findFirst());
  }

  /** Empties the trash where that costs no digest all its bytes. */
  public CompletableFuture<EmptiedTrash> emptyTrash() {
    return emptyTrash(Set.of());
  }

  /**
   * Deletes for good what is in the trash, with its history and its text in digests; this cannot be
   * taken back. Rewrites the whole file. Fails with {@link UnkeptDigestsException} where more
   * digests than these would lose all their bytes.
   *
   * @param givenUp the numbers of those that may
   */
  public CompletableFuture<EmptiedTrash> emptyTrash(Set<Long> givenUp) {
    return database.onWriter(
        sql -> {
          try {
            AtomicReference<TrashEmptying> last = new AtomicReference<>();
            Optional<Commit> commit =
                database.transaction(
                    tx -> tx.script("PRAGMA foreign_keys = OFF; PRAGMA secure_delete = ON"),
                    tx -> {
                      wordFiles.forgetAll(tx);
                      last.set(new TrashEmptying(tx, givenUp));
                      return last.get().run(origin);
                    });
            TrashEmptying emptying = last.get();
            wordFiles.sweep(sql);
            commits.publish(sql, commit.map(c -> new Done(c, emptying.gone())).stream().toList());
            return new EmptiedTrash(
                emptying.gone().getCardinality(), emptying.unkept(), emptying.scrub(file));
          } finally {
            sql.script("PRAGMA foreign_keys = ON; PRAGMA secure_delete = OFF");
          }
        });
  }

  /** What emptying the trash would delete and cost; reads the digests that show something of it. */
  public CompletableFuture<TrashContents> trash() {
    return database.read(TrashContents::of);
  }

  /** Takes back up to {@code steps} of this origin's last steps, newest first. */
  public CompletableFuture<List<Commit>> undo(int steps) {
    return commits.make(sql -> new Steps(sql, origin).takeBack(steps));
  }

  /** Makes again up to {@code steps} that were taken back, last taken back first. */
  public CompletableFuture<List<Commit>> redo(int steps) {
    return commits.make(sql -> new Steps(sql, origin).makeAgain(steps));
  }

  private <T> CompletableFuture<T> withShelf(BiFunction<Shelf, Sql, T> work) {
    return database.read(sql -> shelf.ask(sql, loaded -> work.apply(loaded, sql)));
  }

  /**
   * Makes the files that speed up searching a large library where they are missing; a window does
   * so by itself. Blocks for some seconds per 65,536 papers.
   */
  public void makeWordFiles() {
    wordFiles.build(database);
  }

  /**
   * Brings one digest in, all of it or nothing.
   *
   * @param work runs on the writer thread; what it throws undoes all and fails the future
   */
  public <T> CompletableFuture<Imported<T>> importing(Function<ImportSession, T> work) {
    return importing(origin, work);
  }

  /** The same as a step of another origin than the library was opened for. */
  public <T> CompletableFuture<Imported<T>> importing(Origin by, Function<ImportSession, T> work) {
    return digestSteps.importing(by, work);
  }

  /**
   * Reads a digest again, all of it or nothing.
   *
   * @param work runs on the writer thread; what it throws undoes all and fails the future
   */
  public <T> CompletableFuture<T> rereading(long digest, Function<RereadSession, T> work) {
    return digestSteps.rereading(digest, work);
  }

  /**
   * Tries imports out, one after the other, each seeing what those before it would have brought,
   * and takes all of it back in the end.
   *
   * @param work runs on the writer thread
   */
  public <R> CompletableFuture<R> rehearsing(Function<Rehearsal, R> work) {
    return digestSteps.rehearsing(work);
  }

  /** Waits for a future's value and lets its failure out as it is. */
  public static <T> T waitFor(CompletableFuture<T> future) {
    return Database.waitFor(future);
  }

  /**
   * Calls the listener after every commit, this process's and others', on a store thread.
   *
   * @return what ends it
   */
  public Runnable onCommit(Consumer<Commit> listener) {
    return commits.tell(listener);
  }

  /**
   * Calls the listener, on a store thread, where the library's file turns out to be deleted, moved
   * or replaced by another program.
   *
   * @return what ends it
   */
  public Runnable onLoss(Consumer<LostLibraryException> listener) {
    return commits.tellLoss(listener);
  }

  /** The values that reading has met so far and that cannot be read; the rest was shown. */
  public List<Unreadable> damage() {
    return database.damage().met();
  }

  /**
   * Calls the listener for each value that cannot be read, those met before too, on any thread.
   *
   * @return what ends it
   */
  public Runnable onDamage(Consumer<Unreadable> listener) {
    return database.damage().tell(listener);
  }

  /** Waits for the running edit, then lets go of the file. */
  @Override
  public void close() {
    upkeep.close();
    database.close();
  }
}
