import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Puts the program together in {@code target/lectern}: the linked runtime, our jar with its
 * libraries, native code, launchers, and the archive of classes; see decisions 001 and 006.
 *
 * <pre>java jlink/Image.java PROJECT PLATFORM-OF-SQLITE-NATIVES</pre>
 *
 * <p>It finds in {@code target} what Maven has left there: {@code javafx} with the jars to link,
 * and {@code jars} with all others.
 */
final class Image {

  /** The modules that are linked; what they need comes with them. */
  private static final String MODULES =
      "java.base,java.logging,java.sql,javafx.controls,jfx.incubator.richtext";

  /** Of java.base: what only connections need, and what only other runtimes read. */
  private static final String FILES_LEFT_OUT =
      "/java.desktop/**,/java.base/lib/security/cacerts,"
          + "/java.base/lib/security/public_suffix_list.dat,/java.base/lib/libsimdsort.so,"
          + "/java.base/lib/jrt-fs.jar,/java.base/lib/classlist";

  /** The same commit gives the same jar, byte for byte. */
  private static final FileTime FIXED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final boolean WINDOWS = File.separatorChar == '\\';

  private final Path project;
  private final Path target;
  private final String sqliteNatives;
  private final Path image;
  private final Path lib;
  private final Path runtime;
  private final Path natives;

  private Image(Path project, String sqliteNatives) {
    this.project = project;
    this.sqliteNatives = sqliteNatives;
    target = project.resolve("target");
    image = target.resolve("lectern");
    lib = image.resolve("lib");
    runtime = image.resolve("runtime");
    natives = natives(runtime);
  }

  /** Where a runtime looks for native code. */
  static Path natives(Path runtime) {
    return runtime.resolve(WINDOWS ? "bin" : "lib");
  }

  public static void main(String[] args) throws IOException {
    Image image = new Image(Path.of(args[0]).toAbsolutePath(), args[1]);
    image.link();
    image.addJars();
    image.addNativeCode();
    image.addLaunchers();
    new ClassArchive(image.project, image.image).make();
  }

  /** Links the runtime, unless nothing that decides about it has changed since. */
  private void link() throws IOException {
    Path linked = runtime.resolve("release");
    if (isNewer(linked, project.resolve("pom.xml")) && isNewer(linked, project.resolve("jlink"))) {
      return;
    }
    Trees.delete(image);
    String leftOut;
    try (Stream<String> lines = Files.lines(project.resolve("jlink/left-out.txt"))) {
      leftOut = String.join(",", lines.filter(l -> !l.isBlank() && !l.startsWith("#")).toList());
    }
    run(
        "jlink",
        "--module-path",
        target.resolve("javafx").toString(),
        "--add-modules",
        MODULES,
        "--compress",
        "zip-9",
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--exclude-resources",
        leftOut,
        "--exclude-files",
        FILES_LEFT_OUT,
        "--output",
        runtime.toString());
  }

  private static boolean isNewer(Path file, Path than) throws IOException {
    if (!Files.exists(file)) {
      return false;
    }
    FileTime made = Files.getLastModifiedTime(file);
    try (Stream<Path> all = Files.walk(than)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        if (Files.getLastModifiedTime(each).compareTo(made) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Our jar and the libraries; SQLite's without the native code of twenty platforms. */
  private void addJars() throws IOException {
    Trees.delete(lib);
    Files.createDirectories(lib);
    try (Stream<Path> jars = Files.list(target.resolve("jars"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    Trees.inJar(sqlite(lib), root -> Trees.delete(root.resolve("org/sqlite/native")));
    addCompiledStyle();
  }

  /**
   * JavaFX takes the binary form of a style sheet where there is one. It stands in the jar alone:
   * beside the source it would hide changes.
   */
  private void addCompiledStyle() throws IOException {
    Path compiled = target.resolve("app.bss");
    Files.deleteIfExists(compiled);
    Programs.start(
        target.resolve("style.log"),
        List.of(
            java(),
            "-m",
            "javafx.graphics/com.sun.javafx.css.parser.Css2Bin",
            project.resolve("src/main/resources/dev/lectern/ui/app.css").toString(),
            compiled.toString()));
    if (Files.exists(compiled)) {
      Files.setLastModifiedTime(compiled, FIXED);
      Trees.inJar(
          lib.resolve("lectern.jar"),
          root ->
              Files.copy(
                  compiled,
                  root.resolve("dev/lectern/ui/app.bss"),
                  StandardCopyOption.COPY_ATTRIBUTES));
    }
  }

  /** Native code that is unpacked once need not be unpacked or compared at every start. */
  private void addNativeCode() throws IOException {
    try (Stream<Path> jars = Files.list(target.resolve("javafx"))) {
      for (Path jar : jars.filter(j -> named(j, "javafx-graphics-")).toList()) {
        unpack(jar, "/", file -> file.toString().matches(".*\\.(so|dylib|dll)"));
      }
    }
    unpack(sqlite(target.resolve("jars")), "org/sqlite/native/" + sqliteNatives, file -> true);
    if (!WINDOWS && !System.getProperty("os.name").startsWith("Mac")) {
      strip();
    }
  }

  private void unpack(Path jar, String folder, Predicate<Path> wanted) throws IOException {
    Trees.inJar(
        jar,
        root -> {
          try (Stream<Path> files = Files.list(root.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).filter(wanted).toList()) {
              Files.copy(
                  file,
                  natives.resolve(file.getFileName().toString()),
                  StandardCopyOption.REPLACE_EXISTING);
            }
          }
        });
  }

  /** Without names that only a debugger asks for the image is smaller; it also works with them. */
  private void strip() throws IOException {
    List<String> command = new ArrayList<>(List.of("strip", "--strip-unneeded"));
    try (Stream<Path> files = Files.walk(natives)) {
      files.map(Path::toString).filter(f -> f.endsWith(".so")).forEach(command::add);
    }
    Programs.start(target.resolve("strip.log"), command);
  }

  private void addLaunchers() throws IOException {
    Path bin = Files.createDirectories(image.resolve("bin"));
    for (String name : List.of("lectern", "lectern.bat", "lectern.options")) {
      Files.copy(
          project.resolve("jlink").resolve(name),
          bin.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    }
    bin.resolve("lectern").toFile().setExecutable(true, false);
    Files.copy(
        project.resolve("LICENSE"), image.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
  }

  private String java() {
    return runtime.resolve("bin/java").toString();
  }

  private static void run(String tool, String... args) {
    int code = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, args);
    if (code != 0) {
      throw new IllegalStateException(tool + " ended with " + code);
    }
  }

  private static Path sqlite(Path folder) throws IOException {
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.filter(jar -> named(jar, "sqlite-jdbc-")).findFirst().orElseThrow();
    }
  }

  private static boolean named(Path jar, String start) {
    return jar.getFileName().toString().startsWith(start);
  }
}
