package dev.lectern.cli;

import dev.lectern.files.PrivateFiles;
import dev.lectern.model.Commit;
import dev.lectern.model.Origin;
import dev.lectern.query.Query;
import dev.lectern.query.Sort;
import dev.lectern.settings.Places;
import dev.lectern.store.Intent;
import dev.lectern.store.Library;
import dev.lectern.store.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One run of the program: its console and its library. */
final class Session {

  private final Console console;
  private final WindowStarter window;
  private final List<Library> opened = new ArrayList<>();
  private @Nullable Path library;

  Session(Console console, WindowStarter window) {
    this.console = console;
    this.window = window;
  }

  Console console() {
    return console;
  }

  WindowStarter window() {
    return window;
  }

  void library(Path file) {
    library = file;
  }

  /** The library that was asked for, or null for the usual one. */
  @Nullable Path askedLibrary() {
    String named = console.env().getOrDefault("LECTERN_LIBRARY", "");
    return library != null || named.isBlank() ? library : Path.of(named);
  }

  Path libraryFile() {
    Path asked = askedLibrary();
    return asked != null ? asked : Places.library();
  }

  Library existing() {
    return remembered(Library.openExisting(libraryFile(), Origin.CLI));
  }

  private Library remembered(Library library) {
    opened.add(library);
    return library;
  }

  /** Says what of the libraries could not be read, and what is to be done. */
  void warnOfDamage() {
    List<Unreadable> damage = opened.stream().flatMap(l -> l.damage().stream()).toList();
    opened.clear();
    if (!damage.isEmpty()) {
      String first = damage.getFirst().sentence();
      String others = damage.size() == 1 ? "" : " So are %d more.".formatted(damage.size() - 1);
      warn(first + others + " What is readable was shown; run lectern check --repair.");
    }
  }

  /** The library's file, where it is to be looked at without being opened. */
  Path existingFile() {
    Path file = libraryFile();
    if (!Files.exists(file)) {
      throw new Failure("there is no library at " + file + " yet; import a digest to make one");
    }
    return file;
  }

  /** Opens the library for an import; only the usual place gets a folder where there is none. */
  Library made() {
    if (askedLibrary() == null) {
      Path folder = libraryFile().toAbsolutePath().getParent();
      try {
        PrivateFiles.folder(folder);
      } catch (IOException refused) {
        throw new Failure(
            "cannot make the folder " + folder + ": " + refused.getMessage(), refused);
      }
    }
    return remembered(Library.open(libraryFile(), Origin.CLI));
  }

  /** The number of the paper that is named by number or citation key. */
  static long paper(Library library, String numberOrKey) {
    OptionalLong found = Library.waitFor(library.find(numberOrKey));
    return found.orElseThrow(
        () -> new Failure("there is no paper " + numberOrKey + "; see lectern list"));
  }

  /** The numbers of the papers that match, in no particular order. */
  static int[] papers(Library library, Query query) {
    return Library.waitFor(library.search(query, Sort.DEFAULT)).papers();
  }

  /** Makes an edit and says what became of it; {@code done} is filled with the number of papers. */
  void edit(Library library, Intent intent, String done) {
    Optional<Commit> commit = Library.waitFor(library.apply(intent));
    say(commit.map(c -> done.formatted(Counts.papers(c.change()))).orElse("Nothing to change."));
  }

  void say(String line) {
    console.out().println(line);
  }

  void warn(String message) {
    console.err().println("lectern: " + message.replaceAll("\\R", " "));
  }
}
