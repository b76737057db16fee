package dev.lectern.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.ChildJvm;
import dev.lectern.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A library that may only be read: it is read, and an edit says why it cannot be made. */
@DisabledOnOs(OS.WINDOWS)
class ReadOnlyTest {

  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  @TempDir Path folder;
  private Path home;
  private Path file;

  @BeforeEach
  void makesALibrary() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    file = SafeLibrary.make(home.resolve("library.db"), 3);
  }

  @AfterEach
  void canBeDeletedAgain() throws IOException {
    permit(home, "rwxr-xr-x");
    permit(file, "rw-r--r--");
  }

  @Test
  void isReadInAReadOnlyFolder() throws Exception {
    permit(file, "r--r--r--");
    permit(home, "r-xr-xr-x");
    isReadButNotWritten();
  }

  @Test
  void isReadWhereTheFileIsReadOnly() throws Exception {
    permit(file, "r--r--r--");
    isReadButNotWritten();
  }

  private void isReadButNotWritten() throws Exception {
    byte[] before = Files.readAllBytes(file);
    assertThat(lectern(0, "list", "note:thing", "--format", "ids")).containsOnlyDigits().hasSize(3);
    assertThat(lectern(0, "show", "1")).contains("My note on thing 1");
    assertThat(lectern(0, "export", "--format", "json")).contains("Grasping Thing 3");
    assertThat(lectern(0, "check")).contains("The library is well.");
    assertThat(lectern(0, "backup", folder.resolve("copy.db").toString())).contains("copied");
    assertThat(Health.check(folder.resolve("copy.db"))).isEmpty();
    assertThat(lectern(1, "note", "1", "--set", "no")).contains("The library is read-only");
    assertThat(file).hasBinaryContent(before);
  }

  /** What the program prints, without line ends; root too must not be let through. */
  private String lectern(int code, String... args) throws Exception {
    boolean root = "root".equals(System.getProperty("user.name"));
    assertThat(!root || Files.exists(SETPRIV))
        .as("root may write everywhere, so setpriv of util-linux is needed")
        .isTrue();
    List<String> all = new ArrayList<>(List.of("--library", file.toString()));
    all.addAll(List.of(args));
    Process process =
        ChildJvm.start(
            folder.resolve("native"),
            root ? List.of(SETPRIV.toString(), "--bounding-set=-dac_override") : List.of(),
            List.of(),
            Main.class.getName(),
            all.toArray(String[]::new));
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    int ended = process.waitFor();
    String said = out + Files.readString(folder.resolve("native/errors.txt"));
    assertThat(ended).as(said).isEqualTo(code);
    return ended == 0 ? out.replaceAll("\\R", "") : said;
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
