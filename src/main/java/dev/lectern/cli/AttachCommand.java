package dev.lectern.cli;

import dev.lectern.format.json.JsonOutput;
import dev.lectern.model.AttachedFile;
import dev.lectern.store.AttachmentIntents;
import dev.lectern.store.Library;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Links files on this computer to a paper. */
@Command(
    name = "attach",
    description = "Links files to a paper, or lists them; the files stay where they are.")
final class AttachCommand implements Callable<Integer> {

  private final Session session;

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "ID|KEY", description = "The paper's number or key.")
  private String paper = "";

  @Parameters(index = "1..*", paramLabel = "FILE", description = "The files to link.")
  private List<Path> files = List.of();

  @Option(names = "--list", description = "List the paper's files.")
  private boolean list;

  @Option(names = "--remove", paramLabel = "N", description = "Let go the Nth of the list.")
  private @Nullable Integer remove;

  @Mixin private Layout layout;

  AttachCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int wishes = (files.isEmpty() ? 0 : 1) + (list ? 1 : 0) + (remove == null ? 0 : 1);
    if (wishes != 1) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "Name files to attach, or --list, or --remove N.");
    }
    try (Library library = session.existing()) {
      long number = Session.paper(library, paper);
      if (list) {
        print(Library.waitFor(library.attachments(number)));
      } else if (remove != null) {
        session.edit(library, AttachmentIntents.remove(number, remove), "Let go a file of %s.");
      } else {
        session.edit(
            library, AttachmentIntents.attach(library.file(), number, files), "Attached to %s.");
      }
    }
    return 0;
  }

  private void print(List<AttachedFile> attached) {
    if (layout.json()) {
      JsonOutput.value(
          session.console().out(), attached.stream().map(AttachCommand::json).toList());
      session.say("");
      return;
    }
    TextTable table = new TextTable(session.console(), List.of("", "FILE", "SHA-256", ""), 1);
    int position = 0;
    for (AttachedFile one : attached) {
      table.row(
          List.of(
              String.valueOf(++position),
              one.attachment().path(),
              Objects.toString(one.attachment().sha256(), ""),
              remark(one)));
    }
    table.end();
  }

  /** What is to be said of a file that is not as it was; empty otherwise. */
  static String remark(AttachedFile file) {
    return file.state() == AttachedFile.State.PRESENT ? "" : code(file);
  }

  private static String code(AttachedFile file) {
    return file.state().name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, @Nullable Object> json(AttachedFile file) {
    Map<String, @Nullable Object> json =
        Json.object(
            "path", file.attachment().path(), "file", file.file().toString(), "state", code(file));
    json.put("sha256", file.attachment().sha256());
    json.put("bytes", file.attachment().bytes());
    return json;
  }
}
