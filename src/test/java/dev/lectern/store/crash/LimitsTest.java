package dev.lectern.store.crash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ChildJvm;
import dev.lectern.Main;
import dev.lectern.store.Health;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Limits of the machine: a drive of a few megabytes, and a digest larger than the memory. */
@Tag("crash")
class LimitsTest {

  private static final Path SAMPLES = Path.of("src/main/resources/dev/lectern/samples");

  @TempDir Path folder;

  @Test
  void aFullDriveKeepsWhatWasThereAndSaysSo() throws Exception {
    Path drive = Files.createDirectory(folder.resolve("drive"));
    assertThat(run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", drive.toString()))
        .as("mounting a small drive, which needs root")
        .isZero();
    try {
      Path library = drive.resolve("library.db");
      assertThat(
              lectern(
                  "-Xmx512m",
                  library,
                  "import",
                  SAMPLES.resolve("daily-papers-jan-9.txt").toString()))
          .contains("36 papers");
      String refused = lectern("-Xmx512m", library, "import", SAMPLES.toString());
      assertThat(refused).contains("The disk is full");
      assertThat(Health.check(library)).isEmpty();
      assertThat(lectern("-Xmx512m", library, "count").strip()).isNotEqualTo("0");
    } finally {
      assertThat(run("umount", drive.toString())).isZero();
    }
  }

  /** Room for nothing, for the step but not for the new file, and for both. */
  @ParameterizedTest
  @ValueSource(ints = {0, 40, 200, 400, 700, 1100})
  void emptyingTheTrashOnAFullDriveIsToldInSentences(int kilobytes) throws Exception {
    Path drive = Files.createDirectory(folder.resolve("drive"));
    assertThat(run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", drive.toString()))
        .as("mounting a small drive, which needs root")
        .isZero();
    try {
      Path library = drive.resolve("library.db");
      String page = SAMPLES.resolve("daily-papers-jan-9.txt").toString();
      lectern("-Xmx512m", library, "import", page);
      lectern("-Xmx512m", library, "delete", "robot");
      String trashed = lectern("-Xmx512m", library, "count", "is:trashed").strip();
      assertThat(trashed).isNotEqualTo("0");
      Path rest = fill(drive, kilobytes);
      String said = lectern("-Xmx512m", library, "trash", "empty");
      Files.delete(rest);
      assertThat(said.lines())
          .isNotEmpty()
          .allMatch(line -> line.matches("(?:lectern: |Deleted ).*"), said);
      assertThat(Health.check(library)).isEmpty();
      assertThat(lectern("-Xmx512m", library, "count", "is:trashed").strip())
          .isEqualTo(said.startsWith("Deleted") ? "0" : trashed);
    } finally {
      assertThat(run("umount", drive.toString())).isZero();
    }
  }

  /** Leaves a drive so much room, as long as the file that is given stays. */
  private static Path fill(Path drive, int kilobytes) throws IOException {
    Path rest = drive.resolve("rest");
    long room = Files.getFileStore(drive).getUsableSpace() - kilobytes * 1024L;
    return Files.write(rest, new byte[Math.toIntExact(Math.max(room, 0))]);
  }

  @Test
  void aDigestOfNineHundredMegabytesComesInWithHalfAGigabyte() throws Exception {
    Path digest = folder.resolve("large.json");
    long papers = write(digest, 900_000_000L);
    Path library = folder.resolve("library.db");
    assertThat(lectern("-Xmx512m", library, "import", digest.toString()))
        .contains(papers + " papers");
    assertThat(lectern("-Xmx512m", library, "count").strip()).isEqualTo(String.valueOf(papers));
  }

  /** A feed with long abstracts; how many papers it has. */
  private static long write(Path digest, long bytes) throws IOException {
    String words = "a hand grasps what it has never seen before and lets it go again ".repeat(800);
    long papers = 0;
    try (BufferedWriter out = Files.newBufferedWriter(digest, UTF_8)) {
      out.write("[");
      for (long written = 0; written < bytes; written += words.length() + 200) {
        out.write(papers == 0 ? "" : ",\n");
        out.write(
            "{\"paper\":{\"id\":\"2501.%05d\",\"title\":\"Paper Number %d of a Large Feed\",\"summary\":\"%d %s\",\"publishedAt\":\"2025-01-05T00:00:00.000Z\",\"authors\":[{\"name\":\"Ada Byron\"}]}}"
                .formatted(papers, papers, papers, papers == 0 ? "" : words));
        papers++;
      }
      out.write("]");
    }
    return papers;
  }

  private String lectern(String memory, Path library, String... args) throws Exception {
    List<String> all = new java.util.ArrayList<>(List.of("--library", library.toString()));
    all.addAll(List.of(args));
    Path home = folder.resolve("native");
    Process process =
        ChildJvm.start(
            home, List.of(), List.of(memory), Main.class.getName(), all.toArray(String[]::new));
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return out + Files.readString(home.resolve("errors.txt")).replaceAll("(?m)^SLF4J.*\\R", "");
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }
}
