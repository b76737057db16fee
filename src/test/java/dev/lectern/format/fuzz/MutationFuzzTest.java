package dev.lectern.format.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ChildJvm;
import dev.lectern.Patience;
import dev.lectern.format.DigestReader;
import dev.lectern.format.Formats;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("fuzz")
class MutationFuzzTest {

  private static final String SECONDS = System.getProperty("fuzz.seconds", "30");
  private static final String SEED = System.getProperty("fuzz.seed", "1");

  @TempDir Path temporary;

  /** With 256 MB; {@code -Dfuzz.seed=…} repeats a run, 0 makes one that never was. */
  @Test
  void everyReaderTakesOrRefusesDamagedFilesAsDocumented() throws Exception {
    long seed = SEED.equals("0") ? System.nanoTime() : Long.parseLong(SEED);
    Process run =
        ChildJvm.start(
            temporary,
            List.of(),
            List.of("-Xmx256m"),
            FuzzRun.class.getName(),
            SECONDS,
            String.valueOf(seed),
            "target/fuzz",
            "src/test/resources/dev/lectern/format",
            "src/test/resources/dev/lectern/samples-of-others",
            "src/main/resources/dev/lectern/samples");
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = Patience.end(run);
    String errors = Files.readString(temporary.resolve("errors.txt"));
    assertThat(status).as("seed %d: %s %s", seed, said, errors).isZero();
    assertThat(said.lines().map(line -> line.split(" ")[0]).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Formats.readers().stream().map(DigestReader::format).toList());
    System.out.println("Damaged files read, seed " + seed + ": " + said.replace("\n", ", "));
  }
}
