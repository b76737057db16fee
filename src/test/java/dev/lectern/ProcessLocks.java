package dev.lectern;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The locks on a file, as Linux tells them; elsewhere the test that asks is not run. */
public final class ProcessLocks {

  private static final Path TOLD = Path.of("/proc/locks");

  private ProcessLocks() {}

  /** Those of the old kind, which a process loses when it closes the file anywhere. */
  public static List<String> ofProcess(long process, Path file) throws IOException {
    return of(file).stream()
        .filter(lock -> lock.contains(" POSIX ") && lock.contains(" " + process + " "))
        .toList();
  }

  /** Those of this process. */
  public static List<String> ofProcess(Path file) throws IOException {
    return ofProcess(ProcessHandle.current().pid(), file);
  }

  /** Those that belong to an open file, whoever has it. */
  public static List<String> ofOpenFile(Path file) throws IOException {
    return of(file).stream().filter(lock -> lock.contains(" OFDLCK ")).toList();
  }

  private static List<String> of(Path file) throws IOException {
    assumeTrue(Files.isReadable(TOLD), "this system does not tell its locks");
    String number = ":" + Files.getAttribute(file, "unix:ino") + " ";
    return Files.readAllLines(TOLD).stream().filter(lock -> lock.contains(number)).toList();
  }
}
