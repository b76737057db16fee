package dev.lectern;

import dev.lectern.cli.Commands;
import dev.lectern.cli.Console;
import dev.lectern.cli.StandardOutput;
import java.util.Optional;

/** The program: without a command it opens the window, else it runs the command. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** What the program logs is for a person too: no name of a class, and as one line. */
  private static void sayLogInSentences() {
    String format = "java.util.logging.SimpleFormatter.format";
    System.setProperty(format, System.getProperty(format, "lectern: %5$s%6$s%n"));
  }

  /** Runs a command, or the window until it is closed; the exit code. */
  static int run(String... args) {
    sayLogInSentences();
    StandardOutput output = new StandardOutput();
    Console console = Console.of(output);
    int code = Commands.run(console, App::launchWith, args);
    console.out().flush();
    Optional<String> unwritten = output.failure();
    unwritten.ifPresent(
        why -> console.err().println("lectern: cannot write to standard output: " + why));
    console.err().flush();
    return unwritten.isPresent() ? 1 : code;
  }
}
