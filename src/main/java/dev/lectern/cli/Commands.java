package dev.lectern.cli;

import dev.lectern.store.LibraryException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;

/**
 * All commands of the program, ready to run: {@code Commands.of(console, window).execute(args)}.
 */
public final class Commands {

  private static final Set<String> WITH_QUERY = Set.of("list", "count", "tag", "mark", "export");

  private static final Pattern CHOICES =
      Pattern.compile("expected one of \\[(.*?)] \\(case-insensitive\\)");

  private Commands() {}

  /** The command line of one run. */
  public static CommandLine of(Console console, WindowStarter window) {
    Session session = new Session(console, window);
    CommandLine lectern = new CommandLine(new LecternCommand(session));
    all(session).forEach(lectern::addSubcommand);
    CommandLine tags = lectern.getSubcommands().get("tags");
    TagsCommand.changes(session).forEach(tags::addSubcommand);
    lectern.setExpandAtFiles(false);
    lectern.setCaseInsensitiveEnumValuesAllowed(true);
    lectern.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    lectern.setOut(console.out());
    lectern.setErr(console.err());
    lectern.setParameterExceptionHandler((wrong, args) -> wrongUsage(console, wrong));
    lectern.setExecutionExceptionHandler((failed, c, result) -> failed(session, failed));
    // Only after all of the above, which reaches every sub-command.
    WITH_QUERY.forEach(
        name -> lectern.getSubcommands().get(name).setUnmatchedOptionsArePositionalParams(true));
    return lectern;
  }

  private static Map<String, Object> all(Session session) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("import", new ImportCommand(session));
    all.put("samples", new SamplesCommand(session));
    all.put("digests", new DigestsCommand(session));
    all.put("list", new ListCommand(session));
    all.put("count", new CountCommand(session));
    all.put("show", new ShowCommand(session));
    all.put("tag", new TagCommand(session));
    all.put("tags", new TagsCommand(session));
    all.put("mark", new MarkCommand(session));
    all.put("note", new NoteCommand(session));
    all.put("edit", new EditCommand(session));
    all.put("export", new ExportCommand(session));
    all.put("undo", new UndoCommand(session));
    all.put("redo", new RedoCommand(session));
    all.put("history", new HistoryCommand(session));
    return all;
  }

  private static int wrongUsage(Console console, CommandLine.ParameterException wrong) {
    // The values of options are read in any case and shown in small letters.
    String message =
        CHOICES
            .matcher(wrong.getMessage())
            .replaceAll(m -> "expected one of " + m.group(1).toLowerCase(Locale.ROOT));
    console.err().println("lectern: " + message);
    String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.err().println("See " + name + " --help.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Session session, Exception failed) {
    session.warn(
        switch (failed) {
          case Failure ours -> ours.getMessage();
          case LibraryException library -> library.getMessage();
          case UncheckedIOException io -> why(io.getCause());
          case IOException io -> why(io);
          default -> "this should not have happened: " + failed;
        });
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static String why(IOException failed) {
    return switch (failed) {
      case NoSuchFileException missing -> "there is no file " + missing.getFile();
      case FileNotFoundException missing -> "cannot open " + missing.getMessage();
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException there -> there.getFile() + " is there already";
      default -> String.valueOf(failed.getMessage());
    };
  }
}
