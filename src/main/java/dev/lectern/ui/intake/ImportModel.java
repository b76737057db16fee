package dev.lectern.ui.intake;

import dev.lectern.intake.ImportReport;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.intake.Importer;
import dev.lectern.intake.SampleDigests;
import dev.lectern.model.Change;
import dev.lectern.model.Digest;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** Imports, one after the other, away from the window's thread. */
public final class ImportModel implements AutoCloseable {

  private final Library library;
  private final Navigator navigator;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("import").factory());

  // Properties
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper doing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable ImportReport> report =
      new ReadOnlyObjectWrapper<>();

  public ImportModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** How much of the files is done, 0 to 1; negative where that cannot be told. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Which file is being read and how many papers were found in it. */
  public ReadOnlyStringProperty doingProperty() {
    return doing.getReadOnlyProperty();
  }

  /** What came of the last import, until it is dismissed. */
  public ReadOnlyObjectProperty<@Nullable ImportReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  // Commands

  public void importFiles(List<Path> files) {
    start(() -> read(files));
  }

  public void importSamples() {
    start(this::readSamples);
  }

  public void dismiss() {
    report.set(null);
  }

  /** Takes the digests of the last import out again, as one step that can itself be taken back. */
  void undoImport() {
    ImportReport last = report.get();
    if (last == null) {
      return;
    }
    Set<Long> imported = newDigests(last);
    dismiss();
    Fx.deliver(
        library.digests().thenCompose(ledger -> library.apply(removal(ledger, imported))),
        done -> {},
        navigator::failed);
  }

  /** Whether the last import brought anything in that could be taken out. */
  static boolean broughtSomething(ImportReport report) {
    return !newDigests(report).isEmpty();
  }

  @Override
  public void close() {
    worker.shutdown();
  }

  private static Set<Long> newDigests(ImportReport report) {
    return report.digests().stream()
        .filter(digest -> digest.digest() > 0 && !digest.alreadyImported())
        .map(DigestResult::digest)
        .collect(Collectors.toSet());
  }

  private static Change removal(List<Digest> ledger, Set<Long> ids) {
    List<Change> removals =
        ledger.reversed().stream()
            .filter(digest -> ids.contains(digest.id()))
            .<Change>map(d -> new Change.RemoveDigest(d.id(), d.name(), d.papers()))
            .toList();
    return removals.size() == 1 ? removals.getFirst() : new Change.Batch(removals);
  }

  private void start(Supplier<ImportReport> work) {
    running.set(true);
    progress.set(-1);
    doing.set(Text.of("import.starting"));
    Fx.deliver(CompletableFuture.supplyAsync(work, worker), this::finish, this::fail);
  }

  private ImportReport read(List<Path> files) {
    return new Importer(library)
        .run(files, Importer.Options.DEFAULT, state -> Fx.later(() -> tell(state)));
  }

  private ImportReport readSamples() {
    try {
      Path folder = Files.createTempDirectory("lectern-samples");
      List<Path> files = SampleDigests.copyTo(folder);
      ImportReport result = read(files);
      for (Path file : files) {
        Files.delete(file);
      }
      Files.delete(folder);
      return result;
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private void tell(Importer.Progress state) {
    progress.set(state.files() == 0 ? -1 : (double) state.filesDone() / state.files());
    doing.set(Text.of("import.reading", name(state.current()), state.papers()));
  }

  private void finish(ImportReport result) {
    running.set(false);
    report.set(result);
    navigator.focusPapers();
  }

  private void fail(Throwable failure) {
    running.set(false);
    navigator.failed(failure);
  }

  /** The last part of a path, which is what people know a file by. */
  static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
