package dev.lectern.cli;

import dev.lectern.model.PaperField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The values of {@code --set field=value}. */
final class FieldSettings {

  private static final String KEY = "key";

  private FieldSettings() {}

  /**
   * One value.
   *
   * @param field null for the citation key
   */
  record Setting(@Nullable PaperField field, String value) {}

  /** Reads settings; what is none is wrong usage. */
  static List<Setting> parse(CommandSpec command, List<String> settings) {
    return settings.stream().map(setting -> parse(command, setting)).toList();
  }

  private static Setting parse(CommandSpec command, String setting) {
    String name = setting.substring(0, Math.max(0, setting.indexOf('=')));
    String value = setting.substring(setting.indexOf('=') + 1).strip();
    if (name.equals(KEY) && !value.isEmpty()) {
      return new Setting(null, value);
    }
    return PaperField.parse(name)
        .map(field -> new Setting(field, value))
        .orElseThrow(
            () ->
                new CommandLine.ParameterException(
                    command.commandLine(),
                    "--set takes field=value, and '%s' is none; fields: key, %s."
                        .formatted(setting, names())));
  }

  private static String names() {
    return Arrays.stream(PaperField.values())
        .map(PaperField::code)
        .collect(Collectors.joining(", "));
  }
}
