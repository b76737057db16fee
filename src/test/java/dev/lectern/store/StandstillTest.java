package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ProcessLocks;
import dev.lectern.model.Origin;
import dev.lectern.model.PaperFields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StandstillTest {

  @TempDir Path folder;
  private Path file;
  private Library library;

  @BeforeEach
  void opensALibrary() {
    file = SafeLibrary.make(folder.resolve("library.db"), 3);
    library = Library.open(file, Origin.WINDOW);
  }

  @AfterEach
  void isWell() {
    library.close();
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void editsThatWaitAreMadeBeforeTheDialog() {
    List<CompletableFuture<?>> edits = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      edits.add(library.apply(Intents.note(1, "Note " + i)));
    }
    assertThat(Standstill.during(() -> edits.stream().allMatch(CompletableFuture::isDone)))
        .isTrue();
  }

  @Test
  void nothingIsReadOrWrittenMeanwhile() {
    List<String> happened = Collections.synchronizedList(new ArrayList<>());
    CompletableFuture<?> all =
        Standstill.during(
            () -> {
              CompletableFuture<?> edit =
                  library
                      .apply(Intents.note(1, "After the dialog"))
                      .thenRun(() -> happened.add("edit"));
              CompletableFuture<?> read = library.details(2).thenRun(() -> happened.add("read"));
              waitUntilSomebodyWaits();
              happened.add("dialog");
              return CompletableFuture.allOf(edit, read);
            });
    all.join();
    assertThat(happened.getFirst()).isEqualTo("dialog");
    assertThat(happened).containsExactlyInAnyOrder("dialog", "edit", "read");
  }

  /** The library's threads have come as far as they can. */
  private static void waitUntilSomebodyWaits() {
    while (Thread.getAllStackTraces().entrySet().stream()
        .noneMatch(
            t ->
                t.getKey().getName().startsWith("store-writer")
                    && t.getKey().getState() == Thread.State.WAITING
                    && List.of(t.getValue()).toString().contains("Standstill"))) {
      Thread.onSpinWait();
    }
  }

  @Test
  void anImportThatADialogFallsIntoBeginsAgain() throws Exception {
    CountDownLatch under = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    CompletableFuture<Imported<Integer>> imported =
        library.importing(
            session -> {
              session.begin("page.txt", "test", "0".repeat(64), 2);
              if (times.incrementAndGet() == 1) {
                under.countDown();
                await(over);
              }
              session.addNew(
                  IncomingPaper.of(1, 1, PaperFields.builder("Grasping in the Dark").build()));
              return times.get();
            });
    under.await();
    Standstill.during(() -> true);
    over.countDown();
    assertThat(Library.waitFor(imported).value()).isEqualTo(2);
    assertThat(Library.waitFor(library.digests())).hasSize(2);
  }

  @Test
  void aReadThatADialogFallsIntoBeginsAgain() throws Exception {
    CountDownLatch under = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger times = new AtomicInteger();
    try (Database database = new Database(file)) {
      CompletableFuture<Long> read =
          database.read(
              sql -> {
                long first = sql.number("SELECT count(*) FROM papers");
                if (times.incrementAndGet() == 1) {
                  under.countDown();
                  await(over);
                }
                return first + sql.number("SELECT count(*) FROM papers");
              });
      under.await();
      Standstill.during(() -> true);
      over.countDown();
      assertThat(Library.waitFor(read)).isEqualTo(6);
      assertThat(times).hasValue(2);
    }
  }

  @Test
  void aDialogWithinADialogIsOne() {
    assertThat(Standstill.during(() -> Standstill.during(() -> 1) + 1)).isEqualTo(2);
    Library.waitFor(library.apply(Intents.note(1, "Still there")));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void connectionsAreMadeAnewAfterIt() throws IOException {
    Standstill.during(
        () -> {
          try {
            Files.readAllBytes(file);
            Files.readAllBytes(folder.resolve("library.db-shm"));
            assertThat(ProcessLocks.ofProcess(file)).isEmpty();
            assertThat(ProcessLocks.ofOpenFile(file)).as("the guard").hasSize(1);
            return true;
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    Library.waitFor(library.apply(Intents.note(1, "Anew")));
    assertThat(ProcessLocks.ofProcess(file)).isNotEmpty();
    assertThat(ProcessLocks.ofProcess(folder.resolve("library.db-shm"))).isNotEmpty();
    assertThat(ProcessLocks.ofOpenFile(file)).as("the guard").hasSize(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
