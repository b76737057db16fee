package dev.lectern.settings;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON file of the preferences; a damaged one costs the preferences only and is kept aside. */
public record PreferencesFile(Path file) {

  private static final System.Logger LOG = System.getLogger(PreferencesFile.class.getName());

  /** Made only where there is a file to read or write: it is large. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    private Json() {}
  }

  /** What the file holds: any of it may be absent. */
  private record Stored(
      @Nullable String theme,
      @Nullable WindowPlace window,
      @Nullable Map<String, List<Double>> splits,
      @Nullable Set<String> folded,
      @Nullable Map<String, @Nullable String> choices) {

    Preferences preferences() {
      Theme chosen = theme == null ? Theme.SYSTEM : Theme.valueOf(theme.toUpperCase(Locale.ROOT));
      return new Preferences(
          chosen,
          window,
          splits == null ? Map.of() : checked(splits),
          folded == null ? Set.of() : named(folded),
          choices == null ? Map.of() : made(choices));
    }

    /** JSON has nulls where dividers have none. */
    private static Map<String, List<Double>> checked(Map<String, List<Double>> splits) {
      if (splits.values().stream().anyMatch(split -> split == null || split.contains(null))) {
        throw new IllegalArgumentException("a divider without a place");
      }
      return splits;
    }

    private static Map<String, String> made(Map<String, @Nullable String> choices) {
      if (choices.containsValue(null)) {
        throw new IllegalArgumentException("a question without a choice");
      }
      return choices;
    }

    private static Set<String> named(Set<String> parts) {
      if (parts.contains(null)) {
        throw new IllegalArgumentException("a part without a name");
      }
      return parts;
    }
  }

  /** The preferences; the defaults where there is no file or a damaged one. */
  public Preferences read() {
    if (!Files.exists(file)) {
      return Preferences.DEFAULT;
    }
    try {
      return read(Files.readString(file));
    } catch (IOException | JacksonException | IllegalArgumentException damaged) {
      LOG.log(Level.WARNING, keepAside() + ": " + damaged.getMessage());
      return Preferences.DEFAULT;
    }
  }

  private static Preferences read(String json) {
    @Nullable Stored stored = Json.MAPPER.readValue(json, Stored.class);
    return stored == null ? Preferences.DEFAULT : stored.preferences();
  }

  /** Writes the preferences; whoever reads meanwhile sees the old ones or the new ones, whole. */
  public void write(Preferences preferences) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path written = sibling(".new");
    Files.writeString(written, Json.MAPPER.writeValueAsString(preferences));
    Files.move(written, file, REPLACE_EXISTING, ATOMIC_MOVE);
  }

  private String keepAside() {
    try {
      Path aside = Files.move(file, sibling(".damaged"), REPLACE_EXISTING);
      return "The preferences could not be read and are kept as " + aside;
    } catch (IOException refused) {
      return "The preferences in " + file + " could not be read and not be moved aside";
    }
  }

  private Path sibling(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
