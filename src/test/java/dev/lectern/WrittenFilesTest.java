package dev.lectern;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that the program writes when nobody names a place: below {@code HOME}, for its owner alone,
 * whatever the system would allow others, and nothing elsewhere.
 */
@DisabledOnOs(OS.WINDOWS)
class WrittenFilesTest {

  private static final String DIGEST =
      Path.of("src/main/resources/dev/lectern/samples/daily-papers-jan-9.txt")
          .toAbsolutePath()
          .toString();
  private static final String LIBRARY = ".local/share/lectern/library.db";

  @TempDir Path folder;
  private Path home;
  private Path account;
  private Path temporary;

  @BeforeEach
  void makesAHome() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    account = Files.createDirectory(folder.resolve("account"));
    temporary = Files.createDirectory(folder.resolve("tmp"));
  }

  @Test
  void commandsWriteALibraryAndItsBackups() throws Exception {
    lectern("import", DIGEST);
    lectern("note", "1", "--set", "private");
    lectern("backup", home.resolve("copy.db").toString());
    lectern("restore", home.resolve("copy.db").toString());
    assertThat(names())
        .containsExactlyInAnyOrder(
            ".local",
            ".local/share",
            ".local/share/lectern",
            LIBRARY,
            LIBRARY + ".replaced…",
            ".local/share/lectern/backups",
            ".local/share/lectern/backups/library…",
            "copy.db");
    assertThat(openToOthers()).isEmpty();
    assertThat(all(account)).isEmpty();
    assertThat(all(temporary)).isEmpty();
  }

  @Test
  void whatOthersMayReadStaysSoWithItsCopies() throws Exception {
    lectern("import", DIGEST);
    Path library = home.resolve(LIBRARY);
    Files.setPosixFilePermissions(library, PosixFilePermissions.fromString("rw-r--r--"));
    Path data = library.getParent();
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    lectern("backup", home.resolve("copy.db").toString());
    lectern("restore", home.resolve("copy.db").toString());
    assertThat(openToOthers())
        .hasSize(4)
        .contains("rwxr-xr-x .local/share/lectern")
        .contains("rw-r--r-- " + LIBRARY, "rw-r--r-- copy.db")
        .anyMatch(file -> file.startsWith("rw-r--r-- " + LIBRARY + ".replaced-"));
  }

  @Test
  void whatIsHandedOnIsAsOpenAsTheUserMakesFiles() throws Exception {
    lectern("import", DIGEST);
    lectern("export", "--format", "bibtex", "--output", home.resolve("papers.bib").toString());
    assertThat(openToOthers()).containsExactly("rw-rw-rw- papers.bib");
  }

  @Test
  void aWindowWritesPreferencesToo() throws Exception {
    lectern("import", DIGEST);
    Process window = start("dev.lectern.TrialRun", "window");
    BufferedReader says = new BufferedReader(new InputStreamReader(window.getInputStream(), UTF_8));
    assertThat(says.readLine()).isEqualTo("usable");
    assertThat(all(home)).contains(LIBRARY + "-wal", LIBRARY + "-shm");
    assertThat(openToOthers()).isEmpty();
    window.getOutputStream().close();
    assertThat(window.waitFor()).as(errors()).isZero();
    assertThat(names())
        .containsExactlyInAnyOrder(
            ".config",
            ".config/lectern",
            ".config/lectern/preferences.json",
            ".config/lectern/windows",
            ".config/lectern/windows/….sock.lock",
            ".local",
            ".local/share",
            ".local/share/lectern",
            LIBRARY,
            ".local/share/lectern/backups",
            ".local/share/lectern/backups/library…");
    assertThat(openToOthers()).isEmpty();
    assertThat(all(account)).allMatch(name -> name.startsWith(".openjfx"));
  }

  /** The names below home, with what differs from run to run left out. */
  private List<String> names() throws IOException {
    return all(home).stream()
        .map(name -> name.replaceFirst("-20\\d\\d-.*", "…").replaceFirst("\\p{XDigit}{16}", "…"))
        .toList();
  }

  private List<String> openToOthers() throws IOException {
    List<String> open = new ArrayList<>();
    for (String name : all(home)) {
      Path file = home.resolve(name);
      String permissions =
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
      if (!permissions.equals(Files.isDirectory(file) ? "rwx------" : "rw-------")) {
        open.add(permissions + " " + name);
      }
    }
    return open;
  }

  private static List<String> all(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  private void lectern(String... args) throws Exception {
    Process process = start(Main.class.getName(), args);
    process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).as(errors()).isZero();
  }

  /** In a system that lets everybody read and write what is made without a word. */
  private Process start(String main, String... args) throws IOException {
    return ChildJvm.start(
        folder.resolve("native"),
        List.of(
            "/bin/sh",
            "-c",
            "umask 0; exec env -i \"HOME=$0\" LC_ALL=C.UTF-8 \"$@\"",
            home.toString()),
        List.of(
            "-XX:-UsePerfData",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "-Duser.home=" + account,
            "-Djava.io.tmpdir=" + temporary),
        main,
        args);
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("native/errors.txt"));
  }
}
