package dev.lectern.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;

/**
 * The one gate through which files are opened. It refuses those of a library that is open in this
 * process: closing them again would take away SQLite's locks, see decision 009.
 */
public final class FileAccess {

  private FileAccess() {}

  public static InputStream read(Path file) throws IOException {
    return Files.newInputStream(checked(file));
  }

  public static byte[] bytes(Path file) throws IOException {
    return Files.readAllBytes(checked(file));
  }

  public static String text(Path file) throws IOException {
    return text(file, StandardCharsets.UTF_8);
  }

  /**
   * The whole file as text.
   *
   * @throws java.nio.charset.CharacterCodingException where it is none in this encoding
   */
  public static String text(Path file, Charset encoding) throws IOException {
    return Files.readString(checked(file), encoding);
  }

  public static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(checked(file));
  }

  public static OutputStream write(Path file, OpenOption... options) throws IOException {
    return Files.newOutputStream(checked(file), options);
  }

  public static BufferedWriter writer(Path file) throws IOException {
    return Files.newBufferedWriter(checked(file), StandardCharsets.UTF_8);
  }

  /** Replaces the whole file. */
  public static Path write(Path file, CharSequence text) throws IOException {
    return Files.writeString(checked(file), text);
  }

  /** Replaces the whole file. */
  public static void writeLines(Path file, List<String> lines) throws IOException {
    Files.write(checked(file), lines);
  }

  public static FileChannel channel(Path file, OpenOption... options) throws IOException {
    return FileChannel.open(checked(file), options);
  }

  public static void copy(Path from, Path to, CopyOption... options) throws IOException {
    Files.copy(checked(from), checked(to), options);
  }

  public static void copy(InputStream from, Path to, CopyOption... options) throws IOException {
    Files.copy(from, checked(to), options);
  }

  /**
   * Says no where a file that the user names for something to be written is a library's.
   *
   * @throws LibraryFileException with a sentence
   */
  public static void checkTarget(Path file) throws LibraryFileException {
    if (LibraryFiles.isOne(file) || Files.exists(file) && LibraryFiles.isDatabase(file)) {
      throw new LibraryFileException(
          file + " is a library or belongs to one; choose another name.");
    }
  }

  private static Path checked(Path file) throws LibraryFileException {
    if (LibraryFiles.isOpen(file)) {
      throw new LibraryFileException(
          file + " belongs to the library that is open; make a copy with lectern backup.");
    }
    return file;
  }
}
