package dev.lectern.settings;

import dev.lectern.files.FileAccess;
import dev.lectern.files.PrivateFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The templates of notes: those that come along and the user's own, {@code .md} files of a folder.
 */
public final class NoteTemplates {

  private static final System.Logger LOG = System.getLogger(NoteTemplates.class.getName());
  private static final List<String> SHIPPED =
      List.of("Questions", "Reading-group summary", "Review");
  private static final String ENDING = ".md";

  /** What is larger was not meant to begin a note. */
  private static final long LARGEST = 100_000;

  private final Path folder;

  public NoteTemplates(Path folder) {
    this.folder = folder;
  }

  /** Those in the settings folder. */
  public static NoteTemplates usual() {
    return new NoteTemplates(Places.noteTemplates());
  }

  /** All in alphabetical order; the user's own stand in place of others of their name. */
  public List<NoteTemplate> all() {
    Map<String, NoteTemplate> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    SHIPPED.forEach(name -> all.put(name, new NoteTemplate(name, shipped(name))));
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(NoteTemplates::isTemplate).forEach(file -> add(all, file));
      } catch (IOException | UncheckedIOException unreadable) {
        LOG.log(System.Logger.Level.WARNING, "The templates could not be read", unreadable);
      }
    }
    return List.copyOf(all.values());
  }

  /** Where the user's own stand; made where it is missing. */
  public Path folder() throws IOException {
    return PrivateFiles.folder(folder);
  }

  private static boolean isTemplate(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING) && Files.isRegularFile(file);
  }

  private static void add(Map<String, NoteTemplate> all, Path file) {
    String full = String.valueOf(file.getFileName());
    String name = full.substring(0, full.length() - ENDING.length());
    try {
      if (Files.size(file) <= LARGEST) {
        String text = new String(FileAccess.bytes(file), StandardCharsets.UTF_8);
        all.put(name, new NoteTemplate(name, text.replace("\r\n", "\n")));
      }
    } catch (IOException unreadable) {
      LOG.log(System.Logger.Level.WARNING, "A template could not be read: " + file, unreadable);
    }
  }

  private static String shipped(String name) {
    String file = "templates/" + name.toLowerCase(Locale.ROOT).replace(' ', '-') + ENDING;
    try (InputStream text =
        Objects.requireNonNull(NoteTemplates.class.getResourceAsStream(file), file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
