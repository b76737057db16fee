package dev.lectern.intake;

import dev.lectern.files.FileAccess;
import dev.lectern.files.PrivateFiles;
import dev.lectern.format.DigestSource;
import dev.lectern.format.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Text that was copied elsewhere, set down as a digest file that is named by its time. */
public record PastedText(String text, String html) {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'pasted' yyyy-MM-dd HH.mm", Locale.ROOT);

  public boolean isEmpty() {
    return text.isBlank() && html.isBlank();
  }

  /**
   * Writes it into a folder, as that of text and HTML which some format fits better.
   *
   * @return the file; beside another of that minute it has a number
   */
  public Path writeTo(Path folder, LocalDateTime now) throws IOException {
    boolean asHtml = text.isBlank() || likeness(html) > likeness(text);
    Path file = free(folder, now.format(NAME), asHtml ? ".html" : ".txt");
    return FileAccess.write(PrivateFiles.create(file), asHtml ? html : text);
  }

  private static Path free(Path folder, String name, String ending) {
    Path file = folder.resolve(name + ending);
    for (int n = 2; Files.exists(file); n++) {
      file = folder.resolve(name + " (" + n + ")" + ending);
    }
    return file;
  }

  private static int likeness(String words) throws IOException {
    return Formats.guesses(new Words(words)).stream()
        .mapToInt(Formats.Guess::confidence)
        .max()
        .orElse(0);
  }

  /** Text that is in no file. */
  private record Words(String text) implements DigestSource {
    @Override
    public String name() {
      return "pasted.txt";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
