package dev.lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.Patience;
import dev.lectern.ProcessLocks;
import dev.lectern.intake.ImportReport.DigestResult;
import dev.lectern.model.Digest;
import dev.lectern.model.Origin;
import dev.lectern.store.DigestIntents;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatcherTest {

  private static final String ENTRY =
      "@article{%1$s, title={A Study of %1$s and of Other Things}, year={2024}}\n";
  private static final Duration QUIET = Duration.ofMillis(60);

  @TempDir Path folder;
  private Path watched;
  private Library library;
  private FolderWatcher watcher;
  private final Heard heard = new Heard();

  /** Keeps what a watcher tells. */
  private static final class Heard implements FolderWatcher.Listener {
    final List<DigestResult> results = Collections.synchronizedList(new ArrayList<>());
    final List<Path> doubtful = Collections.synchronizedList(new ArrayList<>());
    volatile List<WatchedFolder> folders = List.of();

    @Override
    public void imported(Path folder, DigestResult result) {
      results.add(result);
    }

    @Override
    public void doubtful(Path file) {
      doubtful.add(file);
    }

    @Override
    public void standing(List<WatchedFolder> now) {
      folders = now;
    }
  }

  @BeforeEach
  void watches() throws IOException {
    watched = Files.createDirectory(folder.resolve("Downloads"));
    library = Library.open(folder.resolve("library.db"), Origin.WINDOW);
    watcher = watcher(System::nanoTime);
  }

  @AfterEach
  void closes() {
    watcher.close();
    library.close();
  }

  @Test
  void passesOverALibraryInTheFolder() throws IOException {
    Path inside = watched.resolve("papers");
    try (Library other = Library.open(inside, Origin.WINDOW)) {
      Files.createLink(watched.resolve("second name.txt"), inside);
      Files.createSymbolicLink(watched.resolve("linked.bib"), inside);
      write("first.bib", "alpha");
      watcher.watch(List.of(watched));
      until(() -> heard.folders.equals(List.of(standing(WatchedFolder.State.WATCHED, 1))));
      assertThat(heard.doubtful).isEmpty();
      assertThat(heard.results).hasSize(1);
      assertThat(ProcessLocks.ofProcess(other.file())).isNotEmpty();
      assertThat(ProcessLocks.ofProcess(watched.resolve("papers-shm"))).isNotEmpty();
    }
  }

  @Test
  void bringsInWhatIsThereAndWhatComes() throws IOException {
    write("first.bib", "alpha");
    watcher.watch(List.of(watched));
    until(() -> digests().size() == 1);
    write("second.bib", "beta");
    until(() -> digests().size() == 2);
    until(() -> heard.folders.equals(List.of(standing(WatchedFolder.State.WATCHED, 2))));
  }

  @Test
  void isAStepOfItsOwnThatUndoInTheWindowLeavesAlone() throws IOException {
    write("first.bib", "alpha");
    watcher.watch(List.of(watched));
    until(() -> heard.results.size() == 1);
    assertThat(library.history(null, 1).join().getFirst().origin()).isEqualTo(Origin.WATCHER);
    assertThat(library.undo(1).join()).isEmpty();
    assertThat(digests()).hasSize(1);
  }

  @Test
  void waitsUntilNobodyWritesToAFileAnyMore() throws IOException {
    watcher.close();
    AtomicLong now = new AtomicLong();
    AtomicInteger looks = new AtomicInteger();
    watcher =
        watcher(
            () -> {
              looks.incrementAndGet();
              return now.get();
            });
    watcher.watch(List.of(watched));
    Path growing = write("growing.bib", "alpha");
    for (int i = 0; i < 6; i++) {
      lookTwice(looks);
      Files.writeString(growing, ENTRY.formatted("more" + i), StandardOpenOption.APPEND);
      now.addAndGet(QUIET.toNanos() - 1);
    }
    lookTwice(looks);
    assertThat(digests()).isEmpty();
    now.addAndGet(QUIET.toNanos());
    until(() -> !digests().isEmpty());
    assertThat(digests()).extracting(Digest::papers).containsExactly(7);
  }

  /** The second look from here on has begun, so that one has come to its end. */
  private static void lookTwice(AtomicInteger looks) {
    int before = looks.get();
    until(() -> looks.get() >= before + 2);
  }

  @Test
  void leavesHiddenFilesUnfinishedDownloadsAndForeignFilesAlone() throws IOException {
    write(".hidden.bib", "alpha");
    write("page.bib.part", "beta");
    write("page.bib.crdownload", "gamma");
    Files.writeString(watched.resolve("letter.txt"), "Dear aunt, thank you for the socks.\n");
    watcher.watch(List.of(watched));
    write("last.bib", "delta");
    until(() -> heard.results.size() == 1);
    assertThat(digests()).extracting(Digest::name).containsExactly("last.bib");
    assertThat(heard.doubtful).isEmpty();
  }

  @Test
  void takesTheSameBytesUnderAnotherNameForNothingNew() throws IOException {
    write("first.bib", "alpha");
    watcher.watch(List.of(watched));
    until(() -> digests().size() == 1);
    write("copy.bib", "alpha");
    write("later.bib", "beta");
    until(() -> heard.results.size() == 2);
    assertThat(digests()).hasSize(2);
  }

  @Test
  void tellsOnceOfWhatItCannotRead() throws IOException {
    Path broken = Files.writeString(watched.resolve("broken.bib"), "@string{jan = {January}}\n");
    watcher.watch(List.of(watched));
    until(() -> remembers("broken.bib"));
    assertThat(heard.results).hasSize(1);
    assertThat(heard.results.getFirst().error()).isNotNull();
    startAgain();
    write("good.bib", "alpha");
    until(() -> heard.results.size() == 2);
    assertThat(digests()).hasSize(1);
    Files.writeString(broken, ENTRY.formatted("mended"));
    until(() -> digests().size() == 2);
  }

  @Test
  void asksSomebodyToLookAtWhatItIsNotSureOf() throws IOException {
    Path odd =
        Files.writeString(
            watched.resolve("odd.txt"), "Some prose.\n@foo{alpha, title={A Title of Words}}\n");
    watcher.watch(List.of(watched));
    until(() -> heard.doubtful.equals(List.of(odd)));
    assertThat(digests()).isEmpty();
  }

  @Test
  void doesNotBringBackADigestThatWasRemoved() throws IOException {
    write("first.bib", "alpha");
    watcher.watch(List.of(watched));
    until(() -> remembers("first.bib"));
    library.apply(DigestIntents.remove(digests().getFirst().id())).join();
    startAgain();
    watcher.close();
    Files.delete(folder.resolve("library.db-watched"));
    startAgain();
    write("second.bib", "beta");
    until(() -> digests().size() == 1);
    assertThat(digests()).extracting(Digest::name).containsExactly("second.bib");
  }

  @Test
  void showsAFolderThatIsAwayAndTakesItUpWhenItComes() throws IOException {
    Files.delete(watched);
    watcher.watch(List.of(watched));
    until(() -> heard.folders.equals(List.of(standing(WatchedFolder.State.MISSING, 0))));
    Files.createDirectory(watched);
    write("first.bib", "alpha");
    watcher.watch(List.of(watched, folder.resolve("nowhere")));
    until(() -> digests().size() == 1);
  }

  @Test
  void leavesAFolderThatIsNoLongerWatched() throws IOException {
    watcher.watch(List.of(watched));
    until(() -> heard.folders.size() == 1);
    watcher.watch(List.of());
    until(() -> heard.folders.isEmpty());
  }

  @Test
  void asksAlsoWhereOnlyTheRestOfAFileIsDoubtful() throws IOException {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      entries.append(ENTRY.formatted("fine" + i));
    }
    for (int i = 0; i < 400; i++) {
      entries.append("@article{torn%d, title={Snails \"and} moss\" {, year=}\n\n".formatted(i));
    }
    Path odd = Files.writeString(watched.resolve("odd.bib"), entries);
    watcher.watch(List.of(watched));
    until(() -> heard.doubtful.equals(List.of(odd)));
    assertThat(digests()).isEmpty();
    assertThat(heard.results).isEmpty();
  }

  @Test
  void isSilentAboutTextThatOnlyNamesPapers() throws IOException {
    Files.writeString(
        watched.resolve("notes.md"),
        "# Notes\n- Bo reads [SAPO](https://huggingface.co/papers/2509.08721).\n- Ada rests.\n");
    watcher.watch(List.of(watched));
    write("last.bib", "delta");
    until(() -> heard.results.size() == 1);
    assertThat(digests()).extracting(Digest::name).containsExactly("last.bib");
    assertThat(heard.doubtful).isEmpty();
  }

  private void startAgain() {
    watcher.close();
    watcher = watcher(System::nanoTime);
    watcher.watch(List.of(watched));
  }

  private FolderWatcher watcher(LongSupplier clock) {
    return new FolderWatcher(library, heard, QUIET, clock);
  }

  /** Whether the watcher has written down that it dealt with a file. */
  private boolean remembers(String name) {
    try {
      return Files.readString(folder.resolve("library.db-watched")).contains(name);
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path write(String name, String key) throws IOException {
    return Files.writeString(watched.resolve(name), ENTRY.formatted(key));
  }

  private List<Digest> digests() {
    return library.digests().join();
  }

  private WatchedFolder standing(WatchedFolder.State state, int taken) {
    return new WatchedFolder(watched, state, taken);
  }

  private static void until(BooleanSupplier condition) {
    Patience.until("the watcher has done it", condition);
  }
}
