package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.ChildJvm;
import dev.lectern.Patience;
import dev.lectern.model.Commit;
import dev.lectern.model.Origin;
import dev.lectern.query.QueryParser;
import dev.lectern.query.Sort;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoWindowsTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makesALibrary() {
    file = SafeLibrary.make(folder.resolve("library.db"), 5);
  }

  @Test
  void hearEachOtherWithinASecond() throws Exception {
    try (Lateness machine = new Lateness();
        Library left = Library.open(file, Origin.WINDOW);
        Library right = Library.open(file, Origin.WINDOW)) {
      BlockingQueue<Commit> heardLeft = heard(left);
      BlockingQueue<Commit> heardRight = heard(right);
      List<Long> waits = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Library.waitFor(left.apply(Intents.note(1, "From the left " + i)));
        waits.add(wait(heardRight, heardLeft));
        assertThat(note(right, 1)).isEqualTo("From the left " + i);
        Library.waitFor(right.apply(Intents.note(2, "From the right " + i)));
        waits.add(wait(heardLeft, heardRight));
        assertThat(note(left, 2)).isEqualTo("From the right " + i);
        assertThat(found(left, "note:\"the right " + i + "\"")).containsExactly(2);
      }
      assertThat(waits.stream().sorted().toList().get(waits.size() / 2))
          .isLessThan(1_000 + machine.millis());
    }
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void hearACommandToo() throws Exception {
    try (Library window = Library.open(file, Origin.WINDOW)) {
      BlockingQueue<Commit> heard = heard(window);
      assertThat(found(window, "tag:fresh")).isEmpty();
      try (Library command = Library.open(file, Origin.CLI)) {
        Library.waitFor(command.apply(Intents.tag(new int[] {4}, List.of("fresh"), List.of())));
      }
      assertThat(Patience.next(heard).origin()).isEqualTo(Origin.CLI);
      assertThat(found(window, "tag:fresh")).containsExactly(4);
    }
  }

  @Test
  void bothWriteAtOnceAndNothingIsLost() {
    try (Library left = Library.open(file, Origin.WINDOW);
        Library right = Library.open(file, Origin.WINDOW)) {
      List<CompletableFuture<?>> edits = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        edits.add(left.apply(Intents.tag(new int[] {1}, List.of("left" + i), List.of())));
        edits.add(right.apply(Intents.tag(new int[] {1}, List.of("right" + i), List.of())));
      }
      edits.forEach(Library::waitFor);
      assertThat(Library.waitFor(left.details(1)).orElseThrow().paper().tags()).hasSize(81);
    }
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void aSecondWriterWaitsForTheFirst() throws Exception {
    Process holder = holder();
    try (Library window = Library.open(file, Origin.WINDOW)) {
      var edit = window.apply(Intents.note(1, "After the wait"));
      assertThat(edit).isNotDone();
      holder.outputWriter().append("soon\n").close();
      Library.waitFor(edit);
      assertThat(note(window, 1)).isEqualTo("After the wait");
      assertThat(Patience.end(holder)).isZero();
    } finally {
      holder.destroyForcibly();
    }
    assertThat(Health.check(file)).isEmpty();
  }

  @Test
  void aSecondWriterThatWaitsTooLongReportsAndChangesNothing() throws Exception {
    Process holder = holder();
    try (Library window = Library.open(file, Origin.WINDOW)) {
      assertThat(note(window, 1)).as("reading goes on").isEqualTo("My note on thing 1");
      assertThatThrownBy(() -> Library.waitFor(window.apply(Intents.note(1, "Too late"))))
          .isInstanceOf(LibraryException.class)
          .hasMessageContaining("Another program is writing");
      holder.destroyForcibly().waitFor();
      assertThat(note(window, 1)).isEqualTo("My note on thing 1");
      Library.waitFor(window.apply(Intents.note(1, "Now it works")));
    }
    assertThat(Health.check(file)).isEmpty();
  }

  /** Another process that holds the write lock until a second after a word; it is there already. */
  private Process holder() throws IOException {
    Process process =
        ChildJvm.start(
            folder.resolve("native"),
            List.of(),
            List.of(),
            Holder.class.getName(),
            file.toString());
    BufferedReader said = process.inputReader();
    assertThat(said.readLine()).isEqualTo("held");
    return process;
  }

  /** Begins to write and takes its time. */
  static final class Holder {

    private Holder() {}

    public static void main(String[] args) throws Exception {
      try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
          Statement statement = c.createStatement()) {
        statement.execute("BEGIN IMMEDIATE");
        statement.execute("UPDATE papers SET rating = 5");
        System.out.println("held");
        System.in.read();
        Thread.sleep(1_000);
        statement.execute("ROLLBACK");
      }
    }
  }

  /** How much later than they should the timers of this machine run, be it busy or not. */
  private static final class Lateness implements AutoCloseable {

    private static final int PAUSE = 20;
    private volatile long millis;
    private volatile boolean over;
    private final Thread thread = Thread.ofPlatform().daemon().start(this::measure);

    private void measure() {
      while (!over) {
        long start = System.nanoTime();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE));
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        millis = Math.max(millis, took - PAUSE);
      }
    }

    long millis() {
      return millis;
    }

    @Override
    public void close() throws InterruptedException {
      over = true;
      thread.join();
    }
  }

  private static BlockingQueue<Commit> heard(Library library) {
    BlockingQueue<Commit> heard = new LinkedBlockingQueue<>();
    var unused = library.onCommit(heard::add);
    return heard;
  }

  /** Milliseconds until the other window hears of a commit; both have then heard it. */
  private static long wait(BlockingQueue<Commit> other, BlockingQueue<Commit> own)
      throws InterruptedException {
    long start = System.nanoTime();
    Patience.next(other);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    Patience.next(own);
    return millis;
  }

  private static @Nullable String note(Library library, long paper) {
    return Library.waitFor(library.details(paper)).orElseThrow().note();
  }

  private static int[] found(Library library, String query) {
    return Library.waitFor(library.search(QueryParser.parse(query).query(), Sort.DEFAULT)).papers();
  }
}
