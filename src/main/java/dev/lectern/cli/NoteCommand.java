package dev.lectern.cli;

import dev.lectern.files.FileAccess;
import dev.lectern.model.PaperDetails;
import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints or changes a paper's note. */
@Command(name = "note", description = "Prints a paper's Markdown note, or changes it.")
final class NoteCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private PaperWords paper;

  @ArgGroup private @Nullable Text text;

  /** Where new text comes from. */
  static final class Text {
    @Option(names = "--set", paramLabel = "TEXT", description = "The whole note; empty removes it.")
    private @Nullable String set;

    @Option(names = "--append", paramLabel = "TEXT", description = "More, on a new line.")
    private @Nullable String append;

    @Option(names = "--file", paramLabel = "F", description = "A file with the whole note, UTF-8.")
    private @Nullable Path file;

    String whole() throws IOException {
      if (file == null) {
        return set == null ? "" : set;
      }
      try {
        return FileAccess.text(file);
      } catch (CharacterCodingException other) {
        throw new Failure(file + " is no UTF-8 text; save it as UTF-8 and try again", other);
      }
    }
  }

  NoteCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (Library library = session.existing()) {
      long number = paper.find(library);
      if (text == null) {
        print(library, number);
      } else if (text.append != null) {
        session.edit(library, Intents.appendToNote(number, text.append), "Noted on %s.");
      } else {
        session.edit(library, Intents.note(number, text.whole()), "Noted on %s.");
      }
    }
    return 0;
  }

  private void print(Library library, long number) {
    String note = Library.waitFor(library.details(number)).map(PaperDetails::note).orElse("");
    if (!note.isEmpty()) {
      session.say(note);
    }
  }
}
