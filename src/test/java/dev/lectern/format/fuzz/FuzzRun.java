package dev.lectern.format.fuzz;

import dev.lectern.format.BytesSource;
import dev.lectern.format.CollectingSink;
import dev.lectern.format.DigestReader;
import dev.lectern.format.Formats;
import dev.lectern.format.UnreadableDigestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process of its own with little memory that feeds damaged files to the readers. Ends with 0, and
 * with a line {@code format files} for each; or with 1 at the first file that a reader does not
 * take as documented, which it leaves behind.
 */
public final class FuzzRun {

  private static final int PATIENCE_SECONDS = 60;
  private static final int LONGEST_SEED = 200_000;

  private FuzzRun() {}

  /** A file and the reader that takes it. */
  private record Seed(DigestReader reader, String name, byte[] bytes) {}

  /**
   * @param args seconds, the random number to start from, the folder for the file that failed, then
   *     folders of whole files
   */
  public static void main(String[] args) throws Exception {
    Instant end = Instant.now().plusSeconds(Long.parseLong(args[0]));
    Random random = new Random(Long.parseLong(args[1]));
    Map<String, List<Seed>> seeds = seeds(Stream.of(args).skip(3).map(Path::of).toList());
    Map<String, Integer> counts = new TreeMap<>();
    Mutator mutator = new Mutator(random);
    List<String> formats = List.copyOf(seeds.keySet());
    while (Instant.now().isBefore(end)) {
      for (String format : formats) {
        List<Seed> all = seeds.get(format);
        Seed seed = all.get(random.nextInt(all.size()));
        byte[] damaged = mutator.damaged(seed.bytes());
        String failure = failure(seed, damaged);
        if (failure != null) {
          Path kept = Path.of(args[2], format + "-" + seed.name());
          Files.createDirectories(kept.getParent());
          Files.write(kept, damaged);
          System.out.println(format + " failed on " + kept + ": " + failure);
          System.exit(1);
        }
        counts.merge(format, 1, Integer::sum);
      }
    }
    counts.forEach((format, files) -> System.out.println(format + " " + files));
    System.exit(0);
  }

  private static Map<String, List<Seed>> seeds(List<Path> folders) throws IOException {
    Map<String, List<Seed>> seeds = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          byte[] bytes = Files.readAllBytes(file);
          String name = String.valueOf(file.getFileName());
          if (bytes.length <= LONGEST_SEED && !name.equals("SOURCES.md")) {
            add(seeds, name, bytes);
          }
        }
      }
    }
    return seeds;
  }

  private static void add(Map<String, List<Seed>> seeds, String name, byte[] bytes)
      throws IOException {
    try {
      DigestReader reader = Formats.find(new BytesSource(name, bytes), null);
      seeds
          .computeIfAbsent(reader.format(), f -> new ArrayList<>())
          .add(new Seed(reader, name, bytes));
    } catch (UnreadableDigestException noDigest) {
      // A golden file of something else.
    }
  }

  /** What was wrong; null where the file was read or refused as documented, in time. */
  private static @Nullable String failure(Seed seed, byte[] damaged) throws InterruptedException {
    Instant start = Instant.now();
    CompletableFuture<Void> reading =
        CompletableFuture.runAsync(
            () -> {
              try {
                seed.reader().read(new BytesSource(seed.name(), damaged), new CollectingSink());
              } catch (UnreadableDigestException | IOException documented) {
                // As it should be.
              }
            });
    try {
      reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return null;
    } catch (TimeoutException slow) {
      return "not read after " + Duration.between(start, Instant.now()).toSeconds() + " s";
    } catch (ExecutionException thrown) {
      return String.valueOf(thrown.getCause()) + " at " + place(thrown.getCause());
    }
  }

  private static String place(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length == 0 ? "?" : Stream.of(trace).limit(6).toList().toString();
  }
}
