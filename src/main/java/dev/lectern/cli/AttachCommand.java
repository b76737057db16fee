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
import java.util.stream.Stream;
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
    description = {
      "Links files to a paper, or lists them; the files stay where they are.",
      "A file that an imported file named, outside of its own folder, is listed as unconfirmed and"
          + " neither read nor opened until it is attached here or confirmed."
    })
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

  @Option(
      names = "--confirm",
      paramLabel = "N",
      description =
          "Take the Nth of the list as it is now: one that an imported file named is wanted.")
  private @Nullable Integer confirm;

  @Mixin private Layout layout;

  AttachCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    long wishes =
        Stream.of(!files.isEmpty(), list, remove != null, confirm != null)
            .filter(wish -> wish)
            .count();
    if (wishes != 1) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "Name files to attach, or --list, --remove N or --confirm N.");
    }
    try (Library library = session.existing()) {
      long number = Session.paper(library, paper);
      if (list) {
        print(Library.waitFor(library.attachments(number)));
      } else if (confirm != null) {
        AttachedFile named = named(Library.waitFor(library.attachments(number)), confirm);
        session.edit(
            library,
            AttachmentIntents.relink(
                library.file(), number, named.attachment().uuid(), named.file()),
            "Confirmed a file of %s.");
      } else if (remove != null) {
        session.edit(library, AttachmentIntents.remove(number, remove), "Let go a file of %s.");
      } else {
        session.edit(
            library, AttachmentIntents.attach(library.file(), number, files), "Attached to %s.");
      }
    }
    return 0;
  }

  private static AttachedFile named(List<AttachedFile> attached, int number) {
    if (number < 1 || number > attached.size()) {
      throw new Failure("there is no file %d; the paper has %d".formatted(number, attached.size()));
    }
    return attached.get(number - 1);
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
    json.put("bytes", file.attachment().isUnconfirmed() ? null : file.attachment().bytes());
    return json;
  }
}
