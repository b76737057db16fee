package dev.lectern.ui.intake;

import dev.lectern.intake.Arrivals;
import dev.lectern.intake.ImportReport;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.intake.Importer;
import dev.lectern.intake.PastedText;
import dev.lectern.intake.SampleDigests;
import dev.lectern.model.Change;
import dev.lectern.model.Digest;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Fx;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Imports away from the window's thread: what is familiar at once, the rest after a look. */
public final class ImportModel implements AutoCloseable {

  private final Library library;
  private final Navigator navigator;
  private final PreviewModel previews;
  private final TemporaryFiles pasted = new TemporaryFiles();
  private final Set<Work<?>> works = new HashSet<>();

  // Properties
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable ImportReport> report =
      new ReadOnlyObjectWrapper<>();

  public ImportModel(Library library, Navigator navigator) {
    this.library = library;
    this.navigator = navigator;
    this.previews = new PreviewModel(library, navigator, this::importDecided);
  }

  public ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** What came of the last import, until it is dismissed. */
  public ReadOnlyObjectProperty<@Nullable ImportReport> reportProperty() {
    return report.getReadOnlyProperty();
  }

  /** What waits for somebody to look at it. */
  PreviewModel previews() {
    return previews;
  }

  // Commands

  /** Imports files and folders; shows first what of it is not familiar. */
  public void importFiles(List<Path> files) {
    start(
        job -> {
          Arrivals arrivals = Arrivals.of(files, job::isStopped);
          if (!arrivals.doubtful().isEmpty()) {
            Fx.later(() -> previews.offer(arrivals.doubtful()));
          }
          return read(arrivals.ready(), Importer.Options.DEFAULT, job);
        },
        this::finish);
  }

  /** Shows what importing files and folders would do. */
  public void previewFiles(List<Path> files) {
    start(job -> Arrivals.files(files), previews::offer);
  }

  /** Imports text from the clipboard as a digest of its own. */
  public void paste(PastedText text) {
    try {
      importFiles(
          List.of(text.writeTo(pasted.folder(), LocalDateTime.now(ZoneId.systemDefault()))));
    } catch (IOException noRoom) {
      navigator.failed(noRoom);
    }
  }

  public void importSamples() {
    start(this::readSamples, this::finish);
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

  /** Lists the papers of the digests of the last import. */
  void showPapers() {
    search("digest:");
  }

  /** Lists what nothing before the last import had shown. */
  void showNew() {
    search("is:new digest:");
  }

  /** Whether the last import brought anything in that could be taken out. */
  static boolean broughtSomething(ImportReport report) {
    return !newDigests(report).isEmpty();
  }

  @Override
  public void close() {
    works.forEach(Work::cancel);
    previews.close();
    pasted.delete();
  }

  private void search(String field) {
    ImportReport last = report.get();
    if (last != null) {
      navigator.search(
          shown(last)
              .distinct()
              .map(digest -> field + digest)
              .map(clause -> field.contains(" ") ? "(" + clause + ")" : clause)
              .collect(Collectors.joining(" OR ")));
      navigator.focusPapers();
    }
  }

  /** The digests that the library has of these files, new or not. */
  static Stream<Long> shown(ImportReport report) {
    return report.digests().stream().map(DigestResult::digest).filter(digest -> digest > 0);
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

  private void importDecided(List<Candidate> wanted) {
    start(
        job -> {
          List<DigestResult> results = new ArrayList<>();
          for (Candidate candidate : wanted) {
            Importer.Options looked = new Importer.Options(false, candidate.format()).wanted();
            results.addAll(read(List.of(candidate.file()), looked, job).digests());
          }
          return new ImportReport(results);
        },
        this::finishMore);
  }

  /** What an import does, away from the window. */
  private interface Reading<T> {
    T run(Work<?> job) throws IOException;
  }

  private <T> void start(Reading<T> reading, Consumer<T> done) {
    Work<T> job = new Work<>(Text.of("work.import"), Text.of("import.starting"), reading::run);
    works.add(job);
    running.set(true);
    job.start(
        result -> {
          done.accept(result);
          end(job);
        },
        failure -> {
          navigator.failed(failure);
          end(job);
        });
    navigator.show(job);
  }

  private void end(Work<?> job) {
    works.remove(job);
    running.set(!works.isEmpty());
  }

  private ImportReport read(List<Path> files, Importer.Options options, Work<?> job) {
    return files.isEmpty()
        ? new ImportReport(List.of())
        : new Importer(library).run(files, options, new Follower(job));
  }

  private ImportReport readSamples(Work<?> job) throws IOException {
    TemporaryFiles samples = new TemporaryFiles();
    try {
      return read(SampleDigests.copyTo(samples.folder()), Importer.Options.DEFAULT, job);
    } finally {
      samples.delete();
    }
  }

  /** Leads an import's progress to the status bar, and the wish to end it back. */
  private record Follower(Work<?> job) implements Importer.Observer {
    @Override
    public void at(Importer.Progress state) {
      job.tell(
          Text.of("import.reading", name(state.current()), state.papers()),
          state.files() == 0 ? -1 : (double) state.filesDone() / state.files());
    }

    @Override
    public boolean isCancelled() {
      return job.isStopped();
    }
  }

  private void finish(ImportReport result) {
    if (!result.digests().isEmpty()) {
      report.set(result);
      navigator.focusPapers();
    }
  }

  /** What was decided about belongs to the files that came in at once. */
  private void finishMore(ImportReport more) {
    ImportReport before = report.get();
    finish(
        before == null
            ? more
            : new ImportReport(
                Stream.concat(before.digests().stream(), more.digests().stream()).toList()));
  }

  /** The last part of a path, which is what people know a file by. */
  static String name(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }
}
