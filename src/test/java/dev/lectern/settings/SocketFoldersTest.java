package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class SocketFoldersTest {

  private static final Path PREFERENCES = Path.of("/home/ada/.config/lectern/preferences.json");
  private static final Path BESIDE = PREFERENCES.resolveSibling("windows");

  @TempDir Path temporary;
  private Path session;

  @BeforeEach
  void hasASession() throws IOException {
    session = Files.createDirectory(temporary.resolve("s"));
  }

  @Test
  void areThoseOfTheSession() {
    assertThat(first(session.toString())).isEqualTo(session.resolve("lectern"));
  }

  @Test
  void areBesideThePreferencesWhereTheSessionHasNone() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("l"), session);
    for (Object none : new Object[] {"", "run", temporary.resolve("gone"), link}) {
      assertThat(first(none.toString())).isEqualTo(BESIDE);
    }
    Files.createSymbolicLink(session.resolve("lectern"), temporary);
    assertThat(first(session.toString())).isEqualTo(BESIDE);
  }

  @Test
  void areNearWhereTheirPathWouldBeTooLong() throws IOException {
    Path far = Files.createDirectories(temporary.resolve("far/".repeat(30)));
    assertThat(first(far.toString())).isEqualTo(BESIDE);
    Path folder = new SocketFolders(far.toString(), far.resolve("preferences.json")).first();
    assertThat(folder.getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
    assertThat(folder.getFileName().toString()).startsWith("lectern-");
  }

  private static Path first(String session) {
    return new SocketFolders(session, PREFERENCES).first();
  }
}
