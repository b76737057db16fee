package dev.lectern.intake;

import dev.lectern.files.FileAccess;
import dev.lectern.files.LibraryFileException;
import dev.lectern.files.LibraryFiles;
import dev.lectern.format.DigestSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file to be imported, and the fingerprint of its bytes. */
final class DigestFile implements DigestSource, AutoCloseable {

  /** Larger files are refused before anything is written. */
  static final long LARGEST = 1L << 30;

  private static final String STANDARD_INPUT = "-";

  private final String path;
  private final String name;
  private final Path bytes;
  private final boolean temporary;

  private DigestFile(String path, String name, Path bytes, boolean temporary) {
    this.path = path;
    this.name = name;
    this.bytes = bytes;
    this.temporary = temporary;
  }

  /** The file itself, or all files below a folder in the order of their paths. */
  static List<DigestFile> below(Path path) throws IOException {
    if (path.toString().equals(STANDARD_INPUT)) {
      return List.of(standardInput());
    }
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    checkIsNoLibrary(path);
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> f.equals(path) || !isHidden(path.relativize(f)))
          .filter(f -> !LibraryFiles.isDatabase(f))
          .sorted()
          .map(DigestFile::of)
          .toList();
    }
  }

  /** In a folder of digests a library is passed over; one that is named is refused. */
  private static void checkIsNoLibrary(Path file) throws LibraryFileException {
    if (!Files.isDirectory(file) && LibraryFiles.isDatabase(file)) {
      throw new LibraryFileException(
          file + ": is a library or belongs to one, and no digest; open it with --library.");
    }
  }

  /** The file at a path. */
  static DigestFile of(Path file) {
    return new DigestFile(file.toString(), String.valueOf(file.getFileName()), file, false);
  }

  private static boolean isHidden(Path below) {
    for (Path part : below) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** Standard input can be read once only, so it is set down in a temporary file first. */
  private static DigestFile standardInput() throws IOException {
    Path file = Files.createTempFile("lectern-", ".digest");
    try (var out = FileAccess.write(file)) {
      System.in.transferTo(out);
    }
    return new DigestFile(STANDARD_INPUT, "standard input", file, true);
  }

  /** Why a file could not be read, in a sentence. */
  static String reason(Path path, Exception e) {
    Throwable cause = e.getCause() instanceof IOException io ? io : e;
    return switch (cause) {
      case LibraryFileException refused -> String.valueOf(refused.getMessage());
      case NoSuchFileException gone -> path + ": there is no such file.";
      case AccessDeniedException denied -> path + ": you may not read this file.";
      default -> path + ": could not be read (" + cause.getMessage() + ").";
    };
  }

  String path() {
    return path;
  }

  /** Where the file lies; null for standard input. */
  @Nullable Path folder() {
    return temporary ? null : bytes.toAbsolutePath().getParent();
  }

  long size() throws IOException {
    return Files.size(bytes);
  }

  /** SHA-256 of the exact bytes, in lower-case hexadecimal. */
  String sha256() throws IOException {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(open(), sha)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public InputStream open() throws IOException {
    if (!temporary) {
      checkIsNoLibrary(bytes);
    }
    return FileAccess.read(bytes);
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      Files.deleteIfExists(bytes);
    }
  }
}
