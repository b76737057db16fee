package dev.lectern.cli;

import dev.lectern.settings.Desktop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a sub-command: opens the window. */
@Command(
    name = "lectern",
    description = {
      "Reads and annotates paper digests.",
      "Without a command: opens the window, and imports the files that are named."
    },
    versionProvider = Version.class,
    footer = "%nExit code: 0 done, 1 failed, 2 wrong usage.")
final class LecternCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec command;

  @Option(
      names = "--help",
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "Show the version.")
  private boolean version;

  @Parameters(paramLabel = "PATH", arity = "0..*", description = "Digests to import.")
  private List<Path> paths = List.of();

  LecternCommand(Session session) {
    this.session = session;
  }

  @Option(
      names = "--library",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The library file; else LECTERN_LIBRARY, else the usual place.")
  void library(Path file) {
    session.library(file);
  }

  @Override
  public Integer call() {
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new ParameterException(
            command.commandLine(), "'" + path + "' is no command and no file.");
      }
    }
    return openWindow(session, paths, false);
  }

  /** Opens the window, or says what it lacks. */
  static int openWindow(Session session, List<Path> files, boolean samples) {
    Optional<String> missing = Desktop.missing();
    if (missing.isPresent()) {
      session.warn(missing.get());
      return CommandLine.ExitCode.SOFTWARE;
    }
    @Nullable Path library = session.askedLibrary();
    session.window().open(library, files, samples);
    return CommandLine.ExitCode.OK;
  }
}
