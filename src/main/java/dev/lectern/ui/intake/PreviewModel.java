package dev.lectern.ui.intake;

import dev.lectern.intake.LinesAround;
import dev.lectern.intake.Preview;
import dev.lectern.intake.Previewer;
import dev.lectern.store.Library;
import dev.lectern.ui.intake.Candidate.Decision;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Files that somebody should look at before they are kept; nothing is written until then. */
final class PreviewModel implements AutoCloseable {

  private static final int CONTEXT = 4;

  private final Previewer previewer;
  private final Navigator navigator;
  private final Consumer<List<Candidate>> taker;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("preview").factory());

  // Properties
  private final ObservableList<Candidate> candidates = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Candidate> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable LinesAround> around = new ReadOnlyObjectWrapper<>();

  /**
   * A model with no file in it yet.
   *
   * @param taker is given the files to be imported, when all is decided
   */
  PreviewModel(Library library, Navigator navigator, Consumer<List<Candidate>> taker) {
    this.previewer = new Previewer(library);
    this.navigator = navigator;
    this.taker = taker;
  }

  /** The files that were offered; empty when all is decided. */
  ObservableList<Candidate> candidates() {
    return candidates;
  }

  /** The one that is looked at. */
  ReadOnlyObjectProperty<@Nullable Candidate> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** The text around the line that was asked for. */
  ReadOnlyObjectProperty<@Nullable LinesAround> aroundProperty() {
    return around.getReadOnlyProperty();
  }

  // Commands

  void offer(List<Path> files) {
    List<Path> known = candidates.stream().map(Candidate::file).toList();
    List<Candidate> fresh =
        files.stream().filter(file -> !known.contains(file)).map(Candidate::new).toList();
    candidates.addAll(fresh);
    fresh.forEach(this::tryOut);
    if (current.get() == null && !candidates.isEmpty()) {
      choose(candidates.getFirst());
    }
  }

  void choose(Candidate candidate) {
    if (!candidate.equals(current.get())) {
      around.set(null);
      current.set(candidate);
    }
  }

  /** Reads the file that is looked at as another format. */
  void readAs(String format) {
    Candidate candidate = current.get();
    if (candidate != null) {
      around.set(null);
      candidate.readAs(format);
      tryOut(candidate);
    }
  }

  /** Shows the text around a line of the file that is looked at. */
  void lookAt(long line) {
    Candidate candidate = current.get();
    if (candidate != null) {
      Fx.deliver(
          CompletableFuture.supplyAsync(() -> lines(candidate.file(), line), worker),
          lines -> {
            if (candidate.equals(current.get())) {
              around.set(lines);
            }
          },
          navigator::failed);
    }
  }

  /** Decides about the file that is looked at, and goes on to the next. */
  void decide(Decision decision) {
    Candidate candidate = current.get();
    if (candidate != null) {
      candidate.decisionProperty().set(decision);
      candidates.stream()
          .filter(Candidate::isOpen)
          .findFirst()
          .ifPresentOrElse(this::choose, this::finish);
    }
  }

  /** Keeps nothing of what is offered, not even of what was decided about. */
  void dismiss() {
    current.set(null);
    around.set(null);
    candidates.clear();
  }

  private void finish() {
    List<Candidate> wanted =
        candidates.stream().filter(c -> c.decisionProperty().get() == Decision.IMPORT).toList();
    dismiss();
    if (!wanted.isEmpty()) {
      taker.accept(wanted);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }

  private void tryOut(Candidate candidate) {
    String format = candidate.format();
    Fx.deliver(
        CompletableFuture.supplyAsync(() -> previewer.of(candidate.file(), format), worker),
        preview -> show(candidate, format, preview),
        navigator::failed);
  }

  private static void show(Candidate candidate, @Nullable String format, Preview preview) {
    if (Objects.equals(format, candidate.format())) {
      candidate.previewProperty().set(preview);
    }
  }

  private static LinesAround lines(Path file, long line) {
    try {
      return LinesAround.of(file, line, CONTEXT);
    } catch (IOException unreadable) {
      throw new CompletionException(unreadable);
    }
  }
}
