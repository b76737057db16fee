package dev.lectern.cli;

import dev.lectern.store.Intents;
import dev.lectern.store.Library;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives a tag a colour. */
@Command(name = "color", description = "Gives a tag a colour: #rrggbb, a name, or none.")
final class TagsColorCommand implements Callable<Integer> {

  private static final Map<String, String> NAMED =
      Map.of(
          "red", "#d1242f",
          "orange", "#d18616",
          "yellow", "#bf8700",
          "green", "#1a7f37",
          "blue", "#0969da",
          "purple", "#8250df",
          "pink", "#bf3989",
          "gray", "#6e7781");

  private final Session session;

  @Spec private CommandSpec command;

  @Parameters(index = "0", paramLabel = "TAG", description = "The tag.")
  private String tag = "";

  @Parameters(
      index = "1",
      paramLabel = "COLOR",
      description = "#rrggbb, none, or red orange yellow green blue purple pink gray.")
  private String color = "";

  TagsColorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    String value = value();
    try (Library library = session.existing()) {
      KnownTag.check(library, tag);
      session.edit(library, Intents.colorTag(tag, value), "Coloured the tag " + safe(tag) + ".");
    }
    return 0;
  }

  private @Nullable String value() {
    String lower = color.toLowerCase(Locale.ROOT);
    String hex = NAMED.getOrDefault(lower, lower);
    if (!hex.equals("none") && !hex.matches("#[0-9a-f]{6}")) {
      throw new CommandLine.ParameterException(
          command.commandLine(), "'" + color + "' is no colour; write #rrggbb, a name or none.");
    }
    return hex.equals("none") ? null : hex;
  }

  /** The message is a format. */
  private static String safe(String text) {
    return text.replace("%", "%%");
  }
}
