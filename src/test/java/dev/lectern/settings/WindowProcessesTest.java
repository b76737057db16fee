package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Windows in processes of their own, which are stopped and killed. */
@DisabledOnOs(OS.WINDOWS)
class WindowProcessesTest {

  private final List<Process> windows = new ArrayList<>();
  private Path folder;
  private Path library;

  @BeforeEach
  void makesAFolder() throws IOException {
    folder = Files.createTempDirectory("lw");
    library = folder.resolve("library.db");
  }

  @AfterEach
  void endsThem() throws Exception {
    for (Process window : windows) {
      window.destroyForcibly().waitFor();
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aStoppedWindowIsSaidNotToAnswerAndAKilledOneHarmsNothing() throws Exception {
    Process first = opened(start());
    handsOver(first, "a.txt");
    signal(first, "STOP");
    assertThatThrownBy(
            () -> OpenWindow.handOver(folder, library, List.of(library), Duration.ofMillis(500)))
        .hasMessageContaining("does not answer");
    first.destroyForcibly().waitFor();
    assertThat(OpenWindow.socket(folder, library)).exists();
    assertThat(OpenWindow.handOver(folder, library, List.of(library))).isFalse();
    handsOver(opened(start()), "b.txt");
  }

  @Test
  void aWindowThatWakesUpTakesNothingOfWhatWasSaidToHaveFailed() throws Exception {
    Process window = opened(start());
    signal(window, "STOP");
    assertThatThrownBy(
            () ->
                OpenWindow.handOver(
                    folder, library, List.of(folder.resolve("failed.txt")), Duration.ofMillis(500)))
        .hasMessageContaining("does not answer");
    signal(window, "CONT");
    handsOver(window, "next.txt");
  }

  @Test
  void aTerminatedWindowHarmsNothing() throws Exception {
    Process first = opened(start());
    first.destroy();
    first.waitFor();
    assertThat(OpenWindow.handOver(folder, library, List.of(library))).isFalse();
    handsOver(opened(start()), "a.txt");
  }

  @Test
  void ofManyThatOpenAtOnceOneTakesTheFilesAndThenTheNext() throws Exception {
    for (int i = 0; i < 4; i++) {
      start();
    }
    for (Process window : windows) {
      opened(window);
    }
    List<Process> left = new ArrayList<>(windows);
    while (!left.isEmpty()) {
      // After the end of the one that took them, the next does in a moment.
      while (!OpenWindow.handOver(folder, library, List.of(folder.resolve("x.txt")))) {
        Thread.sleep(20);
      }
      Process taker = taker(left);
      handsOver(taker, "y.txt");
      left.remove(taker);
      assertThat(left).allSatisfy(other -> assertThat(other.getInputStream().available()).isZero());
      taker.destroyForcibly().waitFor();
    }
  }

  private static Process taker(List<Process> windows) throws Exception {
    while (true) {
      for (Process window : windows) {
        if (window.getInputStream().available() > 0) {
          assertThat(line(window)).isEqualTo("x.txt");
          return window;
        }
      }
      Thread.sleep(20);
    }
  }

  private void handsOver(Process window, String name) throws IOException {
    assertThat(OpenWindow.handOver(folder, library, List.of(folder.resolve(name)))).isTrue();
    assertThat(line(window)).isEqualTo(name);
  }

  private Process start() throws IOException {
    Process window =
        ChildJvm.start(
            folder.resolve("native"),
            List.of(),
            List.of(),
            ListeningWindow.class.getName(),
            folder.toString(),
            library.toString());
    windows.add(window);
    return window;
  }

  private static Process opened(Process window) throws IOException {
    assertThat(line(window)).isEqualTo("open");
    return window;
  }

  /** Byte by byte, so that nothing is read ahead. */
  private static String line(Process window) throws IOException {
    StringBuilder line = new StringBuilder();
    int c = window.getInputStream().read();
    while (c >= 0 && c != '\n') {
      line.append((char) c);
      c = window.getInputStream().read();
    }
    return line.toString();
  }

  private static void signal(Process process, String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }
}
