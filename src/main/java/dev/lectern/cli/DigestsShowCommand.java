package dev.lectern.cli;

import dev.lectern.format.Decoding;
import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.Digest;
import dev.lectern.model.DigestEntry;
import dev.lectern.store.Library;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one digest: its papers with their lines, or its bytes. */
@Command(
    name = "show",
    description = "Shows a digest's papers with their places and lines, or its exact bytes.")
final class DigestsShowCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private Layout layout;

  @Parameters(paramLabel = "ID", description = "The digest's number.")
  private long digest;

  @Option(names = "--raw", description = "Write the file as it was imported, byte by byte.")
  private boolean raw;

  DigestsShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    try (Library library = session.existing()) {
      Digest row = Library.waitFor(library.digest(digest));
      if (raw) {
        copy(library);
        return 0;
      }
      List<DigestEntry> entries = Library.waitFor(library.digestEntries(digest));
      if (layout.json()) {
        json(row, entries);
      } else {
        table(entries);
      }
    }
    return 0;
  }

  private void copy(Library library) throws IOException {
    Console console = session.console();
    if (console.human()) {
      try (Reader text = Decoding.reader(library.digestBytes(digest))) {
        text.transferTo(console.out());
      }
      return;
    }
    console.out().flush();
    try (InputStream bytes = library.digestBytes(digest)) {
      bytes.transferTo(console.bytes());
    } catch (IOException closed) {
      if (!StandardOutput.wentAway(closed)) {
        throw closed;
      }
    }
    console.bytes().flush();
  }

  private void table(List<DigestEntry> entries) {
    TextTable table =
        new TextTable(session.console(), List.of("POSITION", "LINES", "ID", "KEY", "TITLE"), 4);
    for (DigestEntry entry : entries) {
      table.row(
          List.of(
              String.valueOf(entry.position()),
              entry.line() + "-" + (entry.lastLine() == null ? "" : entry.lastLine()),
              String.valueOf(entry.paper()),
              entry.key(),
              entry.title()));
    }
    table.end();
  }

  private void json(Digest row, List<DigestEntry> entries) {
    Map<String, @Nullable Object> json = DigestJson.of(row);
    json.put("shows", entries.stream().map(DigestsShowCommand::json).toList());
    JsonOutput.value(session.console().out(), json);
    session.say("");
  }

  private static Map<String, @Nullable Object> json(DigestEntry entry) {
    return Json.object(
        "position",
        entry.position(),
        "line",
        entry.line(),
        "lastLine",
        entry.lastLine(),
        "id",
        entry.paper(),
        "key",
        entry.key(),
        "title",
        entry.title());
  }
}
