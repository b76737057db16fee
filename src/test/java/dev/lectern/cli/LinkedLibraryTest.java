package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A library that is named by a link is the one to which the link leads, for every command. */
@DisabledOnOs(OS.WINDOWS)
class LinkedLibraryTest {

  @TempDir Path folder;
  private Path drive;
  private Path home;
  private Path real;
  private Path link;
  private TestRun linked;

  /** Home holds nothing but a link to a link, in a folder that is a link itself. */
  @BeforeEach
  void importsADigestThroughALink() throws IOException {
    drive = Files.createDirectory(folder.resolve("drive")).toRealPath();
    home = Files.createDirectory(folder.resolve("home"));
    real = drive.resolve("papers.db");
    Files.createSymbolicLink(folder.resolve("mounted"), Path.of("drive"));
    Files.createSymbolicLink(home.resolve("second.db"), Path.of("../mounted/papers.db"));
    link = Files.createSymbolicLink(home.resolve("library.db"), Path.of("second.db"));
    linked = new TestRun(link);
    linked.ok("import", TestRun.DIGEST.toString());
  }

  @Test
  void isMadeWhereTheLinkLeadsWithItsBackupsBesideIt() throws IOException {
    assertThat(real).isRegularFile();
    assertThat(drive.resolve("backups")).isDirectoryContaining("glob:**papers-*.db");
    assertThat(homeFiles()).containsExactly("library.db", "second.db");
    assertThat(new TestRun(real).ok("count").strip()).isEqualTo("36");
  }

  @Test
  void isRestoredWhereTheLinkLeads() throws IOException {
    String copy = folder.resolve("copy.db").toString();
    linked.ok("backup", copy);
    linked.ok("note", "1", "--set", "After the copy");
    assertThat(linked.ok("restore", copy))
        .contains(drive.resolve("papers.db.replaced-").toString());
    assertThat(homeFiles()).containsExactly("library.db", "second.db");
    assertThat(link).isSymbolicLink();
    for (Path name : List.of(link, real, folder.resolve("mounted/papers.db"))) {
      assertThat(new TestRun(name).ok("note", "1")).as(name.toString()).isBlank();
      assertThat(new TestRun(name).ok("count").strip()).isEqualTo("36");
    }
  }

  @Test
  void comesBackWhereTheLinkLeadsToNothing() throws IOException {
    String copy = folder.resolve("copy.db").toString();
    linked.ok("backup", copy);
    Files.delete(real);
    linked.ok("restore", copy);
    assertThat(homeFiles()).containsExactly("library.db", "second.db");
    assertThat(new TestRun(real).ok("count").strip()).isEqualTo("36");
  }

  @Test
  void isRepairedWhereTheLinkLeads() throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(real.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2);
    }
    assertThat(linked.ok("check", "--repair"))
        .contains(drive.resolve("papers.db.damaged-").toString())
        .contains("The library is well now.");
    assertThat(homeFiles()).containsExactly("library.db", "second.db");
    assertThat(new TestRun(real).ok("count").strip()).isEqualTo("36");
  }

  @Test
  void isCopiedToWhereALinkLeads() throws IOException {
    Path copy = Files.createSymbolicLink(home.resolve("copy.db"), Path.of("../drive/copy.db"));
    for (int time = 0; time < 2; time++) {
      linked.ok("backup", copy.toString());
      assertThat(copy).isSymbolicLink();
      assertThat(drive.resolve("copy.db")).isRegularFile();
    }
    assertThat(linked.run("backup", link.toString())).isEqualTo(1);
    assertThat(linked.err()).contains("is the library itself");
  }

  @Test
  void keepsFilesBesideItRelativeByAllItsNames() throws IOException {
    Files.writeString(drive.resolve("paper.pdf"), "pdf");
    linked.ok("attach", "1", folder.resolve("mounted/paper.pdf").toString());
    for (Path name : List.of(link, real)) {
      assertThat(new TestRun(name).ok("attach", "1", "--list"))
          .contains("\tpaper.pdf\t")
          .doesNotContain("missing");
    }
    Path moved = Files.move(drive, folder.resolve("elsewhere"));
    assertThat(new TestRun(moved.resolve("papers.db")).ok("attach", "1", "--list"))
        .contains("\tpaper.pdf\t")
        .doesNotContain("missing");
  }

  @Test
  void isRefusedWhereLinksLeadInACircle() throws IOException {
    Path circle = Files.createSymbolicLink(home.resolve("circle.db"), Path.of("circle.db"));
    TestRun lost = new TestRun(circle);
    String copy = drive.resolve("backups").toFile().listFiles()[0].toString();
    for (String[] command :
        new String[][] {{"import", TestRun.DIGEST.toString()}, {"restore", copy}}) {
      assertThat(lost.run(command)).isEqualTo(1);
      assertThat(lost.err()).contains("is a link in a circle");
      assertThat(circle).isSymbolicLink();
    }
  }

  @Test
  void exportsToWhereALinkLeads() throws IOException {
    Path out = Files.createSymbolicLink(home.resolve("out.bib"), Path.of("../drive/papers.bib"));
    for (int time = 0; time < 2; time++) {
      linked.ok("export", "--format", "bibtex", "--output", out.toString());
      assertThat(out).isSymbolicLink();
      assertThat(drive.resolve("papers.bib")).isRegularFile().content().contains("@misc");
    }
  }

  private List<String> homeFiles() throws IOException {
    try (var files = Files.list(home)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
