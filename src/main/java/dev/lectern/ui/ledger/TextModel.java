package dev.lectern.ui.ledger;

import dev.lectern.format.DigestSource;
import dev.lectern.model.Digest;
import dev.lectern.model.DigestEntry;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Latest;
import dev.lectern.ui.kit.Navigator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** The text of one digest, and which of its lines are which paper's. */
final class TextModel {

  private final Library library;
  private final Navigator navigator;
  private final Executor worker;
  private final Latest reading = new Latest();
  private LongConsumer jump = line -> {};
  private final AtomicLong wanted = new AtomicLong();

  // Properties
  private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final IntegerProperty current = new SimpleIntegerProperty(-1);

  /** A digest with its papers and its lines. */
  record Shown(Digest digest, List<DigestEntry> entries, DigestText text) {

    /** The index of the paper whose line this is; -1 for none. */
    int entryAt(long line) {
      int low = 0;
      int high = entries.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (entries.get(middle).line() <= line) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }
  }

  TextModel(Library library, Navigator navigator, Executor worker) {
    this.library = library;
    this.navigator = navigator;
    this.worker = worker;
  }

  /** What is shown, as soon as it has been read; null before. */
  ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** Whether a text is being read. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** The index of the paper whose lines stand out; -1 for none. */
  IntegerProperty currentProperty() {
    return current;
  }

  /** Tells this one which line to go to, after the text that holds it is shown. */
  void setOnJump(LongConsumer jump) {
    this.jump = jump;
  }

  // Commands

  /** Shows a digest from this line on; its first paper's for 0. */
  void show(long digest, long line) {
    Shown now = shown.get();
    if (now != null && now.digest().id() == digest && !busy.get()) {
      jumpTo(now, line);
      return;
    }
    shown.set(null);
    read(digest, line);
  }

  /** Learns whose the lines are now; the text itself never changes. */
  void refresh() {
    Shown now = shown.get();
    if (now != null) {
      long digest = now.digest().id();
      reading.ask(
          library.digestEntries(digest),
          entries -> {
            if (!entries.equals(now.entries())) {
              shown.set(new Shown(now.digest(), entries, now.text()));
            }
          },
          navigator::failed);
    }
  }

  /** Forgets the text, which may be large. */
  void close() {
    wanted.incrementAndGet();
    reading.drop();
    busy.set(false);
    shown.set(null);
  }

  private void read(long digest, long line) {
    long mine = wanted.incrementAndGet();
    busy.set(true);
    reading.ask(
        CompletableFuture.supplyAsync(() -> load(digest, () -> wanted.get() == mine), worker),
        found -> {
          busy.set(false);
          shown.set(found);
          jumpTo(found, line);
        },
        failure -> {
          busy.set(false);
          navigator.failed(failure);
        });
  }

  private void jumpTo(Shown now, long line) {
    long first = now.entries().isEmpty() ? 1 : now.entries().getFirst().line();
    jump.accept(line > 0 ? line : first);
  }

  private Shown load(long number, BooleanSupplier wanted) {
    Digest digest = Library.waitFor(library.digest(number));
    List<DigestEntry> entries = Library.waitFor(library.digestEntries(number));
    try {
      return new Shown(digest, entries, DigestText.read(new Kept(digest), wanted));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private final class Kept implements DigestSource {
    private final Digest digest;

    Kept(Digest digest) {
      this.digest = digest;
    }

    @Override
    public String name() {
      return digest.name();
    }

    @Override
    public InputStream open() {
      return library.digestBytes(digest.id());
    }
  }
}
