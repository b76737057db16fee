package dev.lectern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.model.Origin;
import dev.lectern.query.Query;
import dev.lectern.store.Library;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program is started with a file while its window is open, stopped, or was killed. */
@DisabledOnOs(OS.WINDOWS)
class LaterLaunchTest {

  private static final Path SAMPLES =
      Path.of("src/main/resources/dev/lectern/samples").toAbsolutePath();

  @TempDir Path folder;
  private Path library;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void importsADigest() throws Exception {
    library = folder.resolve("library.db");
    assertThat(start(Main.class, "import", sample("jan-9")).waitFor()).as(errors()).isZero();
  }

  @AfterEach
  void endsAll() throws Exception {
    for (Process process : started) {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void theOpenWindowTakesIt() throws Exception {
    openWindow();
    assertThat(start(Main.class, sample("functional-grasping")).waitFor()).as(errors()).isZero();
    int papers = papers();
    while (papers == 36) {
      Thread.sleep(50);
      papers = papers();
    }
    assertThat(papers).isEqualTo(152);
  }

  @Test
  void aStoppedWindowIsNamedAndAKilledOneGivesWay() throws Exception {
    Process window = openWindow();
    signal(window, "STOP");
    assertThat(start(Main.class, sample("functional-grasping")).waitFor()).isEqualTo(1);
    assertThat(errors())
        .contains("lectern: the window that is open on " + library + " does not answer");
    window.destroyForcibly().waitFor();
    openWindow(sample("functional-grasping"));
  }

  /** Opens the window of the program and waits until it can be used. */
  private Process openWindow(String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("window"));
    all.addAll(Arrays.asList(args));
    Process window = start(TrialRun.class, all.toArray(String[]::new));
    BufferedReader says = new BufferedReader(new InputStreamReader(window.getInputStream(), UTF_8));
    assertThat(says.readLine()).as(errors()).isEqualTo("usable");
    return window;
  }

  private Process start(Class<?> main, String... args) throws IOException {
    Process process =
        ChildJvm.start(
            folder.resolve("native"),
            List.of("/usr/bin/env", "HOME=" + folder, "LECTERN_LIBRARY=" + library),
            List.of("-Dglass.platform=Headless", "-Dprism.order=sw"),
            main.getName(),
            args);
    started.add(process);
    return process;
  }

  private int papers() {
    try (Library reading = Library.openExisting(library, Origin.CLI)) {
      return Library.waitFor(reading.count(new Query.Everything()));
    }
  }

  private static String sample(String name) {
    return SAMPLES.resolve("daily-papers-" + name + ".txt").toString();
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("native/errors.txt"));
  }

  private static void signal(Process process, String name) throws Exception {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
    assertThat(kill.waitFor()).isZero();
  }
}
