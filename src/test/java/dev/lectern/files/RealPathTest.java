package dev.lectern.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class RealPathTest {

  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void hasOneName() throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void followsChainsOfLinksInNamesAndInFolders() throws IOException {
    Path there = Files.createDirectories(folder.resolve("data/real"));
    Path file = Files.createFile(there.resolve("library.db"));
    link("folder", "data");
    link("hop", "folder/real");
    link("first.db", "second.db");
    link("second.db", "hop/../real/library.db");
    assertThat(RealPath.of(folder.resolve("first.db"))).isEqualTo(file);
    assertThat(RealPath.of(folder.resolve("hop/library.db"))).isEqualTo(file);
    assertThat(RealPath.of(file)).isEqualTo(file);
  }

  @Test
  void followsLinksToWhatIsNotThereYet() throws IOException {
    Files.createDirectory(folder.resolve("data"));
    link("way", "data");
    link("library.db", "way/new.db");
    link("nowhere.db", "missing/new.db");
    assertThat(RealPath.of(folder.resolve("library.db"))).isEqualTo(folder.resolve("data/new.db"));
    assertThat(RealPath.of(folder.resolve("way/other.db")))
        .isEqualTo(folder.resolve("data/other.db"));
    assertThat(RealPath.of(folder.resolve("nowhere.db")))
        .isEqualTo(folder.resolve("missing/new.db"));
  }

  @Test
  void saysThatLinksLeadInACircle() throws IOException {
    link("a.db", "b.db");
    link("b.db", "a.db");
    link("f", "f");
    for (String name : new String[] {"a.db", "f/library.db"}) {
      assertThatThrownBy(() -> RealPath.of(folder.resolve(name)))
          .hasMessageContaining("is a link in a circle");
    }
  }

  private void link(String name, String target) throws IOException {
    Files.createSymbolicLink(folder.resolve(name), Path.of(target));
  }
}
