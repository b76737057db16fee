package dev.lectern.ui.ledger;

import dev.lectern.intake.Rereading;
import dev.lectern.model.Commit;
import dev.lectern.model.Digest;
import dev.lectern.model.PartialDate;
import dev.lectern.store.DigestIntents;
import dev.lectern.store.Library;
import dev.lectern.store.LibraryException;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The digests of the library and what can be done with the one that is chosen. */
final class LedgerModel {

  /** The progress of nothing. */
  static final double IDLE = 2;

  private static final int TELL_EVERY = 64;

  private final Library library;
  private final Navigator navigator;
  private final Executor worker;
  private final Latest listing = new Latest();
  private final Latest counting = new Latest();
  private long wanted;

  // Properties
  private final ObservableList<Digest> digests = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Digest> chosen = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper alone = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(IDLE);
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  LedgerModel(Library library, Navigator navigator, Executor worker) {
    this.library = library;
    this.navigator = navigator;
    this.worker = worker;
  }

  /** All digests, newest capture first. */
  ObservableList<Digest> digests() {
    return digests;
  }

  ReadOnlyObjectProperty<@Nullable Digest> chosenProperty() {
    return chosen.getReadOnlyProperty();
  }

  /** How many papers nothing but the chosen digest shows; negative while that is not known. */
  ReadOnlyIntegerProperty aloneProperty() {
    return alone.getReadOnlyProperty();
  }

  /** How far a long step is, 0 to 1; {@link #IDLE} where there is none. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What came of the last step, one sentence. */
  ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  /** What is wrong with the capture day that was typed; empty for nothing. */
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  // Commands

  /** Lists the digests as they are now; the chosen one stays chosen. */
  void reload() {
    listing.ask(library.digests(), this::list, navigator::failed);
  }

  /** Chooses a digest by its number, now or as soon as it is listed. */
  void choose(long digest) {
    wanted = digest;
    find(digest).ifPresent(this::choose);
  }

  /** Chooses this digest; null for none. */
  void choose(@Nullable Digest digest) {
    Digest before = chosen.get();
    if (digest == null || before == null || digest.id() != before.id()) {
      problem.set("");
    }
    wanted = digest == null ? 0 : digest.id();
    chosen.set(digest);
    count();
  }

  /** States the day the chosen digest was captured; nothing leaves it to the evidence again. */
  void captured(String typed) {
    Digest digest = chosen.get();
    if (digest == null) {
      return;
    }
    Optional<PartialDate> day = PartialDate.parse(typed).filter(PartialDate::hasYear);
    if (day.isEmpty() && !typed.isBlank()) {
      problem.set(Text.of("ledger.no-day", typed.strip()));
      return;
    }
    problem.set("");
    Fx.deliver(
        library
            .apply(DigestIntents.captured(digest.id(), day.orElse(null)))
            .thenCompose(done -> library.digest(digest.id()).thenApply(now -> told(done, now))),
        said::set,
        this::refused);
  }

  /** Reads the chosen digest again from the bytes that were kept. */
  void readAgain() {
    Digest digest = chosen.get();
    if (digest == null || progress.get() != IDLE) {
      return;
    }
    begin(Text.of("ledger.reading", digest.name()));
    Fx.deliver(
        CompletableFuture.supplyAsync(
            () -> Rereading.of(library, digest.id(), papers -> tell(digest, papers)), worker),
        result -> ended(ReadResult.of(result)),
        this::failed);
  }

  /** Takes the chosen digest out, with the papers that nothing else shows. */
  void remove() {
    Digest digest = chosen.get();
    if (digest == null || progress.get() != IDLE) {
      return;
    }
    begin(Text.of("ledger.removing", digest.name()));
    wanted = neighbour(digest);
    Fx.deliver(
        library
            .shownAlone(digest.id())
            .thenCompose(
                only ->
                    library
                        .apply(DigestIntents.remove(digest.id()))
                        .thenApply(done -> Text.of("ledger.removed", digest.name(), only))),
        this::ended,
        this::failed);
  }

  /** What was wrong is no longer typed. */
  void forgetProblem() {
    problem.set("");
  }

  void undo() {
    said.set("");
    navigator.undo();
  }

  void redo() {
    said.set("");
    navigator.redo();
  }

  private void list(List<Digest> found) {
    long before = wanted;
    digests.setAll(found.reversed());
    choose(find(before).or(() -> digests.stream().findFirst()).orElse(null));
  }

  private Optional<Digest> find(long digest) {
    return digests.stream().filter(d -> d.id() == digest).findFirst();
  }

  /** The digest below this one in the list, or else the one above. */
  private long neighbour(Digest digest) {
    int at = digests.indexOf(digest);
    int next = at + 1 < digests.size() ? at + 1 : at - 1;
    return next < 0 ? 0 : digests.get(next).id();
  }

  private void count() {
    alone.set(-1);
    Digest digest = chosen.get();
    if (digest == null) {
      counting.drop();
    } else {
      counting.ask(library.shownAlone(digest.id()), alone::set, navigator::failed);
    }
  }

  private static String told(Optional<Commit> done, Digest now) {
    return done.isEmpty()
        ? Text.of("ledger.same-day")
        : Text.of("ledger.stated", now.name(), CaptureDay.inWords(now));
  }

  /** A day that the digest's own evidence rules out is a matter of the field. */
  private void refused(Throwable failure) {
    if (failure instanceof LibraryException && failure.getMessage() != null) {
      problem.set(failure.getMessage());
    } else {
      navigator.failed(failure);
    }
  }

  private void tell(Digest digest, int papers) {
    if (papers % TELL_EVERY == 0) {
      double part = Math.min(1, (double) papers / Math.max(1, digest.papers()));
      Fx.later(() -> progress.set(progress.get() == IDLE ? IDLE : part));
    }
  }

  private void begin(String sentence) {
    progress.set(0);
    said.set(sentence);
  }

  private void failed(Throwable failure) {
    ended("");
    navigator.failed(failure);
  }

  private void ended(String sentence) {
    progress.set(IDLE);
    said.set(sentence);
  }
}
