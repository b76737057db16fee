import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The archive of the classes that most starts need, trained by runs of the image; decision 006. */
final class ClassArchive {

  private final Path project;
  private final Path image;
  private final Path runtime;

  ClassArchive(Path project, Path image) {
    this.project = project;
    this.image = image;
    this.runtime = image.resolve("runtime");
  }

  /** What fails here costs speed only, so it does not fail the build. */
  void make() throws IOException {
    Path trial = project.resolve("target/trial");
    Trees.delete(trial);
    Files.createDirectories(trial);
    String library = trial.resolve("library.db").toString();
    Path sample = project.resolve("src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt");
    lectern(trial, "import", "dev.lectern.Main", "import", "--library", library, sample.toString());
    lectern(
        trial,
        "learn",
        "-XX:DumpLoadedClassList=" + trial.resolve("classes"),
        "-Dglass.platform=Headless",
        "-Dprism.order=sw",
        "dev.lectern.TrialRun",
        "learn",
        library);
    Path archive = runtime.resolve("lectern.jsa");
    Files.deleteIfExists(archive);
    if (Files.exists(trial.resolve("classes"))) {
      // What writes the preferences at the end, or calls the system for the guard of the locks, is
      // large and not needed to start.
      try (Stream<String> classes = Files.lines(trial.resolve("classes"))) {
        Files.write(
            trial.resolve("wanted"),
            classes
                .filter(
                    c ->
                        !c.matches(
                            ".*(tools/jackson/databind|com/fasterxml|jdk/internal/foreign/(abi|layout)).*"))
                .toList());
      }
      lectern(
          trial,
          "archive",
          "-Xshare:dump",
          "-XX:+AOTClassLinking",
          "-XX:SharedClassListFile=" + trial.resolve("wanted"),
          "-XX:SharedArchiveFile=" + archive,
          "dev.lectern.Main");
    }
    if (!Files.exists(archive)) {
      System.err.println(
          "No archive of classes could be made, so Lectern will start more slowly: see " + trial);
    }
  }

  /**
   * Runs the program that was just built, so that it neither reads nor writes what is the
   * builder's.
   */
  private void lectern(Path trial, String log, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                runtime.resolve("bin/java").toString(),
                "-Duser.home=" + trial,
                "@" + image.resolve("bin/lectern.options"),
                "-Dorg.sqlite.lib.path=" + Image.natives(runtime),
                "-classpath",
                image.resolve("lib/lectern.jar").toString()));
    command.addAll(List.of(args));
    Programs.start(
        trial.resolve(log + ".log"),
        command,
        "HOME",
        "XDG_RUNTIME_DIR",
        "XDG_CONFIG_HOME",
        "XDG_DATA_HOME",
        "APPDATA");
  }
}
