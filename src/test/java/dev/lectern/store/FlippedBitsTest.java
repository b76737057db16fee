package dev.lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.intake.LibraryRepair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Flips bits and overwrites pages in more than 600 places of a library with some of everything,
 * repairs it, and compares every value with the one that was there and the one that could be read.
 */
class FlippedBitsTest {

  private static final int PAGE = 8192;

  /** What counts rows that may be lost, and how a step that is not whole is known. */
  private static final List<String> COUNTS =
      List.of("papers.seen", "digests.papers", "steps.undone_by", "steps.redoable");

  @TempDir Path folder;
  private Path file;
  private byte[] whole;
  private Map<String, String> before;

  @BeforeEach
  void makesALibraryWithSomeOfEverything() throws Exception {
    file = RichLibrary.make(folder.resolve("library.db"));
    whole = Files.readAllBytes(file);
    before = EveryValue.of(file);
  }

  @Test
  void bringsEverythingBackWithABackup() throws Exception {
    Path backup = new Backups(file).make();
    byte[] copy = Files.readAllBytes(backup);
    Random random = new Random(20261129);
    int places = 0;
    for (int round = 0; round < 45; round++) {
      places += damage(random, round % 3 == 1 ? 0 : 8, round % 3 == 0 ? 0 : 1 + round % 4);
      Files.write(backup, copy);
      assertRight("round " + round, true);
    }
    assertThat(places).isGreaterThan(300);
  }

  @Test
  void bringsEverythingBackFromABackupWithFortyDamagedPages() throws Exception {
    Path backup = new Backups(file).make();
    byte[] copy = Files.readAllBytes(backup);
    Random random = new Random(40);
    for (int round = 0; round < 4; round++) {
      damage(random, 0, 40);
      Files.write(backup, copy);
      assertRight("round " + round, true);
    }
  }

  @Test
  void bringsWhatIsReadableBackWithoutABackup() throws Exception {
    Random random = new Random(8);
    int places = 0;
    for (int round = 0; round < 40; round++) {
      places += damage(random, round % 3 == 1 ? 0 : 8, round % 3 == 0 ? 0 : 1 + round % 4);
      assertRight("round " + round, false);
    }
    assertThat(places).isGreaterThan(200);
  }

  /** In how many places. */
  private int damage(Random random, int bits, int pages) throws IOException {
    byte[] damaged = whole.clone();
    for (int bit = 0; bit < bits; bit++) {
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
    }
    for (int page = 0; page < pages; page++) {
      byte[] noise = new byte[PAGE];
      random.nextBytes(noise);
      System.arraycopy(noise, 0, damaged, PAGE * random.nextInt(damaged.length / PAGE), PAGE);
    }
    for (String ending : List.of("-wal", "-shm")) {
      Files.deleteIfExists(folder.resolve("library.db" + ending));
    }
    for (Path made : new Backups(file).all()) {
      Files.delete(made);
    }
    Files.write(file, damaged);
    return bits + pages;
  }

  private void assertRight(String round, boolean withBackup) throws Exception {
    Map<String, String> readable = EveryValue.readable(file, before.keySet());
    List<String> said = new ArrayList<>(List.of(round));
    said.addAll(Health.check(file));
    if (said.size() > 1) {
      Health.Repair repair = LibraryRepair.of(file, (done, total, what) -> {});
      said.addAll(repair.said());
      if (repair.aside() != null) {
        Files.delete(repair.aside());
      }
    }
    assertThat(Health.check(file)).as(said.toString()).isEmpty();
    Map<String, String> after = EveryValue.of(file);
    assertThat(before.keySet())
        .as(said.toString())
        .allSatisfy(place -> assertRight(place, readable.get(place), after.get(place), withBackup));
  }

  /**
   * It is as it was, or as it was read where a bit is wrong in it; or lost where nothing had it.
   */
  private void assertRight(
      String place, @Nullable String read, @Nullable String is, boolean withBackup) {
    String was = before.get(place);
    boolean lost = read == null && !withBackup;
    boolean counted = !withBackup && COUNTS.contains(place.replaceFirst("\\|.*\\|", "."));
    boolean right =
        was.equals(is)
            || lost
            || counted
            || read != null && !read.equals(was)
            || read == null && isFlipped(place, was, is);
    assertThat(right).as("%s was %s, could be read as %s, is %s", place, was, read, is).isTrue();
  }

  /** Whether a value that SQLite could not reach is there, but for a bit that was wrong in it. */
  private static boolean isFlipped(String place, String was, @Nullable String is) {
    byte[] one = bytes(place, was);
    byte[] other = is == null ? new byte[0] : bytes(place, is);
    int bits = one.length == other.length ? 0 : Integer.MAX_VALUE;
    for (int i = 0; bits <= 1 && i < one.length; i++) {
      bits += Integer.bitCount((one[i] ^ other[i]) & 0xff);
    }
    return bits == 1;
  }

  private static byte[] bytes(String place, String value) {
    return place.endsWith("|uuid") ? HexFormat.of().parseHex(value) : value.getBytes(UTF_8);
  }
}
