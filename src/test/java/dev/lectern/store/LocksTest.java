package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ChildJvm;
import dev.lectern.ProcessLocks;
import dev.lectern.model.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * SQLite's locks are taken away on purpose, as by GTK's file chooser: whoever opens and closes a
 * file in a process drops all locks that the process has on it.
 */
@EnabledOnOs(OS.LINUX)
class LocksTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makesALibrary() {
    file = SafeLibrary.make(folder.resolve("library.db"), 5);
  }

  @Test
  void theGuardKeepsOthersFromTheLogWhereTheLocksAreGone() throws Exception {
    try (Window window = new Window(Origin.WINDOW)) {
      window.does("dialog");
      assertThat(ProcessLocks.ofOpenFile(file)).hasSize(1);
      window.does("hurt");
      assertThat(ProcessLocks.ofProcess(window.process.pid(), file)).isEmpty();
      assertThat(ProcessLocks.ofProcess(window.process.pid(), shared())).isEmpty();
      somebodyElseLooks();
      assertThat(Connections.log(file)).exists();
      window.notes(1, 2, 3);
    }
    assertThat(notes()).startsWith("Kept 1", "Kept 2", "Kept 3");
  }

  @Test
  void aLogThatOthersTookAwayIsNoticedWithoutTheGuard() throws Exception {
    try (Window window = new Window(Origin.CLI)) {
      window.notes(4);
      window.does("hurt");
      assertThat(ProcessLocks.ofOpenFile(file)).isEmpty();
      somebodyElseLooks();
      assertThat(Connections.log(file)).doesNotExist();
      window.notes(1, 2, 3);
    }
    assertThat(notes()).startsWith("Kept 1", "Kept 2", "Kept 3", "Kept 4");
  }

  @Test
  void theLocksAreTakenAnewAfterADialog() throws Exception {
    try (Window window = new Window(Origin.CLI)) {
      window.does("hurting-dialog");
      window.notes(1);
      assertThat(ProcessLocks.ofProcess(window.process.pid(), file)).isNotEmpty();
      assertThat(ProcessLocks.ofProcess(window.process.pid(), shared())).isNotEmpty();
      somebodyElseLooks();
      window.notes(2, 3);
    }
    assertThat(notes()).startsWith("Kept 1", "Kept 2", "Kept 3");
  }

  @Test
  void theLastOneTidiesUpAlsoUnderTheGuard() throws Exception {
    try (Library window = Library.open(file, Origin.WINDOW)) {
      Standstill.during(() -> true);
      Library.waitFor(window.apply(Intents.note(1, "Tidied")));
      assertThat(Connections.log(file)).isNotEmptyFile();
    }
    assertThat(Connections.log(file)).doesNotExist();
    assertThat(ProcessLocks.ofOpenFile(file)).isEmpty();
  }

  @Test
  void aTransactionThatLostItsLockToAnotherWriterIsMadeAgain() throws Exception {
    try (Library window = Library.open(file, Origin.WINDOW)) {
      Standstill.during(() -> true);
      AtomicInteger times = new AtomicInteger();
      Intent note = Intents.note(1, "After the other");
      Library.waitFor(
          window.apply(
              present -> {
                if (times.incrementAndGet() == 1) {
                  present.sql().run("UPDATE papers SET rating = 1 WHERE id = 1");
                  hurt(file);
                  writeFromElsewhere();
                }
                return note.resolve(present);
              }));
      assertThat(times).hasValue(2);
    }
    assertThat(notes()).startsWith("After the other", "From elsewhere");
  }

  private void writeFromElsewhere() {
    try (Window other = new Window(Origin.CLI)) {
      other.does("elsewhere");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Path shared() {
    return folder.resolve("library.db-shm");
  }

  /** Another process opens the library and, as far as it can see, is the last to close it. */
  private void somebodyElseLooks() {
    try (Window other = new Window(Origin.CLI)) {
      other.does("leave");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<@Nullable String> notes() {
    assertThat(Health.check(file)).isEmpty();
    try (Library read = Library.openExisting(file, Origin.CLI)) {
      return Library.waitFor(read.details(new int[] {1, 2, 3, 4, 5})).stream()
          .<@Nullable String>map(paper -> paper.note())
          .toList();
    }
  }

  /** What native code does that only wants to know what kind of file it is. */
  private static void hurt(Path library) {
    for (String ending : List.of("", "-wal", "-shm")) {
      try (InputStream in = Files.newInputStream(Path.of(library + ending))) {
        in.readNBytes(100);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Another process with the library open, which is killed in the end. */
  private final class Window implements AutoCloseable {
    private final Process process;
    private final PrintWriter orders;
    private final BufferedReader answers;

    Window(Origin origin) throws IOException {
      process =
          ChildJvm.start(
              Files.createTempDirectory(folder, "native"),
              List.of(),
              List.of(),
              Other.class.getName(),
              file.toString(),
              origin.name());
      orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
      answers = process.inputReader(StandardCharsets.UTF_8);
      assertThat(answers.readLine()).isEqualTo("open");
    }

    void does(String order) throws IOException {
      orders.println(order);
      assertThat(answers.readLine()).as("did %s", order).isEqualTo("done");
    }

    void notes(int... papers) throws IOException {
      for (int paper : papers) {
        does("note " + paper);
      }
    }

    @Override
    public void close() throws InterruptedException {
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  /** The main class of that process. */
  static final class Other {

    private Other() {}

    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[0]);
      Library library = Library.open(file, Origin.valueOf(args[1]));
      System.out.println("open");
      BufferedReader orders =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      for (String order = orders.readLine(); order != null; order = orders.readLine()) {
        switch (order) {
          case "dialog" -> Standstill.during(() -> true);
          case "hurting-dialog" ->
              Standstill.during(
                  () -> {
                    hurt(file);
                    return true;
                  });
          case "hurt" -> hurt(file);
          case "leave" -> library.close();
          case "elsewhere" -> Library.waitFor(library.apply(Intents.note(2, "From elsewhere")));
          default -> {
            int paper = Integer.parseInt(order.substring("note ".length()));
            Library.waitFor(library.apply(Intents.note(paper, "Kept " + paper)));
          }
        }
        System.out.println("done");
      }
    }
  }
}
