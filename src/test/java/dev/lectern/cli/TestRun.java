package dev.lectern.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The program on a library of its own, with what it wrote. */
final class TestRun {

  /** A digest of 36 papers, the first of them "Towards Passive Safe Reinforcement Learning". */
  static final Path DIGEST =
      Path.of("src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt");

  private final Path library;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable String answers;
  final List<String> opened = new ArrayList<>();

  TestRun(Path library) {
    this.library = library;
  }

  /** What a person answers to questions from now on; nobody can be asked where it is null. */
  void answer(@Nullable String lines) {
    answers = lines;
  }

  /** Runs one command; what it wrote replaces what the one before wrote. */
  int run(String... args) {
    return run(false, args);
  }

  /** Runs one command as in a terminal. */
  int runForPerson(String... args) {
    return run(true, args);
  }

  private int run(boolean human, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    bytes.reset();
    Console console =
        new Console(
            new PrintWriter(out),
            new PrintWriter(err),
            bytes,
            human,
            false,
            answers == null ? null : new BufferedReader(new StringReader(answers)),
            Map.of("LECTERN_LIBRARY", library.toString(), "COLUMNS", "80"));
    int code =
        Commands.run(console, (file, files, samples) -> opened.add(file + " " + files), args);
    console.out().flush();
    console.err().flush();
    return code;
  }

  /** What the command wrote; fails the test where it did not succeed. */
  String ok(String... args) {
    int code = run(args);
    if (code != 0) {
      throw new AssertionError(String.join(" ", args) + " ended with " + code + ": " + err());
    }
    return out();
  }

  String out() {
    return out.toString();
  }

  /** What it wrote that is not text. */
  byte[] bytes() {
    return bytes.toByteArray();
  }

  String err() {
    return err.toString();
  }
}
