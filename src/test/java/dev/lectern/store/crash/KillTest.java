package dev.lectern.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.store.crash.Worker.Work;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment: what was acknowledged is there, and nothing is half there. */
class KillTest {

  private static final int LANES = 2;

  @TempDir Path folder;

  @Test
  void losesNothingInFortyKills() throws Exception {
    kill(40);
  }

  @Test
  @Tag("crash")
  void losesNothingInAThousandKills() throws Exception {
    kill(1_000);
  }

  private void kill(int kills) throws Exception {
    List<Kills> lanes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
      List<Future<Void>> runs = new ArrayList<>();
      for (int lane = 0; lane < LANES; lane++) {
        Kills all = new Kills(folder.resolve("lane" + lane), "lane" + lane);
        lanes.add(all);
        Callable<Void> run =
            () -> {
              all.run(kills / LANES);
              return null;
            };
        runs.add(threads.submit(run));
      }
      for (Future<Void> run : runs) {
        run.get();
      }
    }
    report(kills, lanes);
  }

  private static void report(int kills, List<Kills> lanes) {
    Map<Work, Integer> killed = new EnumMap<>(Work.class);
    lanes.forEach(lane -> lane.killed().forEach((work, n) -> killed.merge(work, n, Integer::sum)));
    int inside = lanes.stream().mapToInt(Kills::inside).sum();
    System.out.printf("%d kills, %d inside a transaction; during %s%n", kills, inside, killed);
    assertThat(inside).isGreaterThanOrEqualTo(kills * 6 / 10);
    assertThat(killed).containsOnlyKeys(Work.values());
  }
}
