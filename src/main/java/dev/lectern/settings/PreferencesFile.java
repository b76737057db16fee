package dev.lectern.settings;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import dev.lectern.files.FileAccess;
import dev.lectern.files.PrivateFiles;
import dev.lectern.files.RealPath;
import dev.lectern.format.json.JsonTree;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON file of the preferences; a damaged one costs the preferences only and is kept aside. */
public record PreferencesFile(Path file) {

  private static final System.Logger LOG = System.getLogger(PreferencesFile.class.getName());

  /** Made only to write: it is large, and a start reads without it. */
  private static final class Json {
    static final JsonMapper MAPPER =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build();

    private Json() {}
  }

  /** The preferences; the defaults where there is no file or a damaged one. */
  public Preferences read() {
    if (!Files.exists(file)) {
      return Preferences.DEFAULT;
    }
    try {
      return read(FileAccess.text(file));
    } catch (IOException | JacksonException | IllegalArgumentException damaged) {
      LOG.log(Level.WARNING, keepAside() + ": " + damaged.getMessage());
      return Preferences.DEFAULT;
    }
  }

  private static Preferences read(String json) {
    if (!json.stripLeading().startsWith("{")) {
      throw new IllegalArgumentException("no preferences in it");
    }
    return StoredPreferences.of(JsonTree.object(json));
  }

  /** Writes the preferences; whoever reads meanwhile sees the old ones or the new ones, whole. */
  public void write(Preferences preferences) throws IOException {
    PrivateFiles.write(file, Json.MAPPER.writeValueAsBytes(preferences));
  }

  private String keepAside() {
    try {
      Path real = RealPath.of(file);
      Path aside = real.resolveSibling(real.getFileName() + ".damaged");
      Files.move(real, aside, REPLACE_EXISTING);
      return "The preferences could not be read and are kept as " + aside;
    } catch (IOException refused) {
      return "The preferences in " + file + " could not be read and not be moved aside";
    }
  }
}
