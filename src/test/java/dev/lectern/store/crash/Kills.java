package dev.lectern.store.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ChildJvm;
import dev.lectern.Patience;
import dev.lectern.intake.Importer;
import dev.lectern.model.Origin;
import dev.lectern.store.Health;
import dev.lectern.store.Library;
import dev.lectern.store.crash.Worker.Work;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Kills workers on one library after the other and compares what is left with what was promised.
 */
final class Kills {

  private static final int ROUNDS_A_LIBRARY = 20;

  private final Path folder;
  private final Random random;
  private final String name;
  private final Map<Work, Long> nanos = new EnumMap<>(Work.class);
  private final Map<Work, Integer> killed = new EnumMap<>(Work.class);
  private Expected expected = new Expected();
  private Path place;
  private int inside;
  private int total;

  Kills(Path folder, String name) {
    this.folder = folder;
    this.name = name;
    this.place = folder;
    this.random = new Random(name.hashCode());
  }

  int inside() {
    return inside;
  }

  Map<Work, Integer> killed() {
    return killed;
  }

  void run(int kills) throws Exception {
    Process next = worker(0);
    try {
      for (int i = 0; i < kills; i++) {
        if (i % ROUNDS_A_LIBRARY == 0) {
          startAfresh(i / ROUNDS_A_LIBRARY);
        }
        Process now = next;
        next = worker(i + 1);
        round(now, Work.values()[i % Work.values().length]);
        verify();
      }
    } finally {
      Patience.end(next.destroyForcibly()); // Then the folder can be deleted.
    }
  }

  private Process worker(int round) throws IOException {
    return ChildJvm.start(
        folder.resolve("native" + round),
        List.of(),
        List.of("-Xmx256m", "-Dlectern.phases=true"),
        Worker.class.getName());
  }

  /** A library of a real digest, whose papers the worker then edits. */
  private void startAfresh(int number) throws IOException {
    if (number > 0) {
      delete(place);
    }
    place = Files.createDirectories(folder.resolve("place" + number));
    Files.createDirectories(place.resolve("copies"));
    expected = new Expected();
    Path sample = Path.of("src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt");
    try (Library library = Library.open(place.resolve("library.db"), Origin.WINDOW)) {
      new Importer(library).run(List.of(sample), Importer.Options.DEFAULT, progress -> {});
    }
  }

  /** What the worker has said so far. */
  private static final class Heard {
    @Nullable String trying;
    @Nullable Work work;
    boolean inTransaction;
    boolean inCopy;
    long begun;

    boolean inside() {
      return inTransaction || inCopy;
    }
  }

  private void round(Process worker, Work target) throws Exception {
    try (Writer orders = worker.outputWriter(UTF_8);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(worker.getInputStream(), UTF_8))) {
      orders.write(place + "\t" + name + "r" + total + "\t" + target + "\n");
      orders.flush();
      Heard heard = new Heard();
      int skip = random.nextInt(3);
      boolean aimed = random.nextInt(8) > 0;
      String line = lines.readLine();
      while (line != null) {
        hear(line, heard);
        boolean reached =
            heard.work == target
                && (aimed ? heard.inside() && opens(line) : opens(line) || skip < 0);
        if (reached && skip-- <= 0) {
          break;
        }
        line = lines.readLine();
      }
      assertThat(line).as("the worker ended by itself, see errors.txt").isNotNull();
      long usual = nanos.getOrDefault(target, 1_000_000L);
      LockSupport.parkNanos((long) (random.nextDouble() * usual * (aimed ? 0.9 : 2)));
      worker.toHandle().destroyForcibly(); // Unlike the process's own, this leaves its output open.
      for (String rest = lines.readLine(); rest != null; rest = lines.readLine()) {
        hear(rest, heard);
      }
      Patience.end(worker);
      total++;
      inside += heard.inside() ? 1 : 0;
      if (heard.work != null) {
        killed.merge(heard.work, 1, Integer::sum);
      }
      settle(heard);
    }
  }

  private static boolean opens(String line) {
    return line.equals("phase begin") || line.equals("phase copy");
  }

  private void hear(String line, Heard heard) {
    switch (line) {
      case "phase begin", "phase copy" -> {
        heard.inTransaction |= line.endsWith("begin");
        heard.inCopy |= line.endsWith("copy");
        heard.begun = System.nanoTime();
      }
      case "phase end", "phase copied" -> {
        heard.inTransaction &= !line.endsWith("end");
        heard.inCopy &= !line.endsWith("copied");
        if (heard.work != null) {
          nanos.merge(
              heard.work, System.nanoTime() - heard.begun, (old, now) -> (3 * old + now) / 4);
        }
      }
      case "ack" -> {
        expected.take(what(heard), value(heard));
        heard.trying = null;
        heard.work = null;
      }
      default -> {
        if (line.startsWith("try ")) {
          String[] words = line.split(" ", 3);
          heard.work = Work.valueOf(words[1]);
          heard.trying = words[2];
        }
      }
    }
  }

  private static String what(Heard heard) {
    return String.valueOf(heard.trying).split("\t", -1)[0];
  }

  private static String value(Heard heard) {
    return String.valueOf(heard.trying).split("\t", -1)[1];
  }

  /** What was under way may have been committed just before the kill, or not at all. */
  private void settle(Heard heard) throws Exception {
    Map<String, String> found = found();
    if (heard.trying != null) {
      Expected committed = expected.copy();
      committed.take(what(heard), value(heard));
      if (found.equals(committed.values())) {
        expected = committed;
      }
    }
    assertThat(found)
        .as("after kill %d, trying %s", total, heard.trying)
        .isEqualTo(expected.values());
  }

  /** Reads the library past Lectern, once Lectern has opened it again. */
  private Map<String, String> found() throws SQLException {
    Library.open(place.resolve("library.db"), Origin.CLI).close();
    Map<String, String> found = new TreeMap<>();
    try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + place.resolve("library.db"));
        Statement statement = c.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                SELECT 'note:' || paper, body FROM notes
                UNION ALL SELECT 'title:' || paper, value FROM corrections
                UNION ALL SELECT 'tag:' || t.name, count(*) FROM paper_tags JOIN tags t ON t.id = tag
                  GROUP BY t.id
                UNION ALL SELECT 'digest:' || name, papers FROM digests
                  WHERE removed = 0 AND name LIKE 'feed-%'
                """)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  private void verify() throws IOException {
    assertThat(Health.check(place.resolve("library.db"))).as("after kill %d", total).isEmpty();
    try (Stream<Path> copies = Files.list(place.resolve("copies"))) {
      for (Path copy : copies.toList()) {
        if (!copy.toString().endsWith(".part")) {
          assertThat(Health.check(copy)).as("the copy %s", copy).isEmpty();
        }
        Files.delete(copy);
      }
    }
    try (Stream<Path> files = Files.list(place)) {
      for (Path file : files.filter(f -> f.toString().matches(".*new-.*\\.db")).toList()) {
        Library.open(file, Origin.CLI).close();
        assertThat(Health.check(file)).as("the new library %s", file).isEmpty();
        Files.delete(file);
      }
    }
    delete(folder.resolve("native" + (total - 1)));
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
