package dev.lectern.cli;

import dev.lectern.store.LibraryException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** All commands of the program, ready to run: {@code Commands.run(console, window, args)}. */
public final class Commands {

  private static final Set<String> WITH_QUERY =
      Set.of("list", "count", "tag", "mark", "export", "delete", "facets", "note", "edit", "keys");

  private static final Pattern CHOICES =
      Pattern.compile("expected one of \\[(.*?)] \\(case-insensitive\\)");

  private Commands() {}

  /** Runs a command, or opens the window, for which alone no command has to be made. */
  public static int run(Console console, WindowStarter window, String... args) {
    return opensWindow(args)
        ? openWindow(new Session(console, window), args)
        : of(console, window).execute(args);
  }

  private static boolean opensWindow(String... args) {
    return args.length == 0
        || (args.length == 2 && args[0].equals("--library") && !args[1].startsWith("-"));
  }

  private static int openWindow(Session session, String... args) {
    try {
      if (args.length > 0) {
        session.library(Path.of(args[1]));
      }
      return LecternCommand.openWindow(session, List.of(), false);
    } catch (RuntimeException failed) {
      return failed(session, failed);
    }
  }

  /** The command line of one run. */
  public static CommandLine of(Console console, WindowStarter window) {
    Session session = new Session(console, window);
    CommandLine lectern = new CommandLine(new LecternCommand(session));
    all(session).forEach(lectern::addSubcommand);
    CommandLine tags = lectern.getSubcommands().get("tags");
    TagsCommand.changes(session).forEach(tags::addSubcommand);
    CommandLine digests = lectern.getSubcommands().get("digests");
    DigestsCommand.changes(session).forEach(digests::addSubcommand);
    CommandLine lists = lectern.getSubcommands().get("lists");
    ListsCommand.changes(session).forEach(lists::addSubcommand);
    CommandLine searches = lectern.getSubcommands().get("searches");
    SearchesCommand.changes(session).forEach(searches::addSubcommand);
    CommandLine trash = lectern.getSubcommands().get("trash");
    TrashCommand.changes(session).forEach(trash::addSubcommand);
    lectern.setExpandAtFiles(false);
    lectern.setCaseInsensitiveEnumValuesAllowed(true);
    lectern.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    lectern.setOut(console.out());
    lectern.setErr(console.err());
    lectern.setParameterExceptionHandler((wrong, args) -> wrongUsage(console, wrong));
    lectern.setExecutionExceptionHandler((failed, c, result) -> failed(session, failed));
    lectern.setExecutionStrategy(parsed -> done(session, parsed));
    // Only after all of the above, which reaches every sub-command.
    WITH_QUERY.forEach(
        name -> lectern.getSubcommands().get(name).setUnmatchedOptionsArePositionalParams(true));
    for (CommandLine named :
        List.of(
            lists.getSubcommands().get("add"),
            lists.getSubcommands().get("remove"),
            searches.getSubcommands().get("save"))) {
      named.setUnmatchedOptionsArePositionalParams(true);
    }
    return lectern;
  }

  private static Map<String, Object> all(Session session) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("import", new ImportCommand(session));
    all.put("samples", new SamplesCommand(session));
    all.put("digests", new DigestsCommand(session));
    all.put("duplicates", new DuplicatesCommand(session));
    all.put("merge", new MergeCommand(session));
    all.put("split", new SplitCommand(session));
    all.put("distinct", new DistinctCommand(session));
    all.put("list", new ListCommand(session));
    all.put("count", new CountCommand(session));
    all.put("facets", new FacetsCommand(session));
    all.put("show", new ShowCommand(session));
    all.put("tag", new TagCommand(session));
    all.put("tags", new TagsCommand(session));
    all.put("mark", new MarkCommand(session));
    all.put("note", new NoteCommand(session));
    all.put("edit", new EditCommand(session));
    all.put("keys", new KeysCommand(session));
    all.put("add", new AddCommand(session));
    all.put("delete", new DeleteCommand(session));
    all.put("trash", new TrashCommand(session));
    all.put("highlight", new HighlightCommand(session));
    all.put("attach", new AttachCommand(session));
    all.put("lists", new ListsCommand(session));
    all.put("searches", new SearchesCommand(session));
    all.put("export", new ExportCommand(session));
    all.put("undo", new UndoCommand(session));
    all.put("redo", new RedoCommand(session));
    all.put("history", new HistoryCommand(session));
    all.put("check", new CheckCommand(session));
    all.put("backup", new BackupCommand(session));
    all.put("restore", new RestoreCommand(session));
    return all;
  }

  /** Runs the last of the commands that were named. */
  private static int done(Session session, CommandLine.ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } finally {
      session.warnOfDamage();
    }
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
          case InvalidPathException path -> path.getInput() + " is no name for a file";
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
