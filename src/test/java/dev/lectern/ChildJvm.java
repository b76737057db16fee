package dev.lectern;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of these tests, or Lectern itself, in a process of its own. */
public final class ChildJvm {

  private ChildJvm() {}

  /** Starts a class's main method; the prefix may be a program that changes what it may do. */
  public static Process start(
      Path temporary, List<String> prefix, List<String> options, String main, String... args)
      throws IOException {
    Files.createDirectories(temporary);
    List<String> command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dorg.sqlite.tmpdir=" + temporary,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath()));
    command.addAll(options);
    command.add(main);
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectError(temporary.resolve("errors.txt").toFile())
        .start();
  }

  /** Everything that these tests see, be it on the class path or on the module path. */
  private static String classPath() {
    return Stream.of(
            "target/test-classes",
            "target/classes",
            System.getProperty("java.class.path", ""),
            System.getProperty("jdk.module.path", ""),
            System.getProperty("surefire.test.class.path", ""))
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
