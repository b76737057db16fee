package dev.lectern.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells the files of libraries from others, by their names and places alone. */
public final class LibraryFiles {

  /** Databases, what SQLite and Lectern keep beside one, and what is kept of one aside. */
  private static final Pattern DATABASE =
      Pattern.compile(
          "(?i).+\\.(db|db3|sqlite|sqlite3)"
              + "(-(wal|shm|journal|words|watched|folders)(\\.new)?|\\.(damaged|replaced|rescued)-.*)?");

  /** A library of any name that was put aside, and a copy that is not finished. */
  private static final Pattern ASIDE =
      Pattern.compile(
          ".+\\.(damaged|replaced|rescued)-\\d{4}-\\d\\d-\\d\\dT\\d{6}(-\\d+)?(-wal|-shm)?"
              + "|\\..+-(damaged|repaired|restored|\\d+)\\.part(-wal|-shm|-journal)?");

  /** As in {@code backups/library-2026-11-21T1030.db}. */
  private static final Pattern BACKUP =
      Pattern.compile(".+-\\d{4}-\\d\\d-\\d\\dT\\d{4}(-\\d+)?\\.db");

  private static final Pattern COMPANION = Pattern.compile("(.+)-(wal|shm|journal)");

  private LibraryFiles() {}

  /** Whether SQLite has the file open in this process, under whatever name. */
  public static boolean isOpen(Path file) {
    return OpenLibraries.hold(file);
  }

  /**
   * Whether nothing else may come in its place: it is of a library that is open here, or bears the
   * name of one's companion, or has companions beside it, as a library has while it is open.
   */
  public static boolean isInUse(Path file) {
    return isOpen(file)
        || names(file)
            .anyMatch(name -> isCompanion(name) || has(name, "-wal") || has(name, "-shm"));
  }

  /**
   * Whether it is, or belongs to, a library: one that is open here, one that has its companions
   * beside it, or a copy that Lectern has made.
   */
  public static boolean isOne(Path file) {
    return isOpen(file) || names(file).anyMatch(LibraryFiles::isOneByName);
  }

  /** The same, and anything else that is called a database: nothing of that is a digest. */
  public static boolean isDatabase(Path file) {
    return isOne(file) || names(file).anyMatch(name -> DATABASE.matcher(last(name)).matches());
  }

  /** As it is called here, and as it is called where a link leads. */
  private static Stream<Path> names(Path file) {
    return Stream.of(file.toAbsolutePath().normalize(), OpenLibraries.real(file)).distinct();
  }

  private static boolean isOneByName(Path file) {
    String name = last(file);
    return ASIDE.matcher(name).matches()
        || BACKUP.matcher(name).matches() && last(file.getParent()).equals("backups")
        || isCompanion(file)
        || name.endsWith(".words") && last(file.getParent()).endsWith("-words")
        || Stream.of("-wal", "-shm", "-words").anyMatch(ending -> has(file, ending));
  }

  private static boolean has(Path file, String ending) {
    return Files.exists(file.resolveSibling(last(file) + ending));
  }

  /** Whether a file bears the name of what SQLite keeps beside a file that is there. */
  private static boolean isCompanion(Path file) {
    var companion = COMPANION.matcher(last(file));
    return companion.matches() && Files.isRegularFile(file.resolveSibling(companion.group(1)));
  }

  private static String last(Path file) {
    return file.getFileName() == null ? "" : file.getFileName().toString();
  }
}
