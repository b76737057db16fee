package dev.lectern;

import dev.lectern.cli.Commands;
import dev.lectern.cli.Console;
import dev.lectern.cli.StandardOutput;
import java.util.Optional;

/** The program: without a command it opens the window, else it runs the command. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    StandardOutput output = new StandardOutput();
    Console console = Console.of(output);
    int code = Commands.of(console, App::launchWith).execute(args);
    console.out().flush();
    Optional<String> unwritten = output.failure();
    unwritten.ifPresent(
        why -> console.err().println("lectern: cannot write to standard output: " + why));
    console.err().flush();
    System.exit(unwritten.isPresent() ? 1 : code);
  }
}
