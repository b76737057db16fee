import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Other programs that the build asks for help; it goes on where they cannot. */
final class Programs {

  private Programs() {}

  /**
   * Runs a program for two minutes at the most. One that is missing or fails leaves its words in
   * the log.
   *
   * @param homes variables that are to lead to the folder of the log
   */
  static void start(Path log, List<String> command, String... homes) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    for (String home : homes) {
      builder.environment().put(home, log.getParent().toString());
    }
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException missing) {
      Files.writeString(log, missing.toString());
    }
  }
}
