package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands beside a library is as open to others as the library: to nobody, until it is opened.
 */
@DisabledOnOs(OS.WINDOWS)
class PrivateLibraryTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void makesALibrary() {
    file = SafeLibrary.make(folder.resolve("library.db"), 3);
  }

  @Test
  void itsWordFilesAndBackupsAreItsOwners() throws IOException {
    makeWordsAndABackup();
    assertThat(permissions().values()).containsOnly("rw-------", "rwx------");
    assertThat(permissions()).hasSize(5);
  }

  @Test
  void itsWordFilesAndBackupsAreOpenToWhoMayReadIt() throws IOException {
    Files.delete(new Backups(file).newest().orElseThrow());
    Files.delete(folder.resolve("backups"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    makeWordsAndABackup();
    assertThat(permissions().values()).containsOnly("rw-rw----", "rwxrwx---");
    assertThat(permissions()).hasSize(5);
  }

  @Test
  void aRepairedOneIsAsOpenAsItWas() throws IOException {
    for (String permissions : new String[] {"rw-------", "rw-r--r--"}) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        bytes.setLength(bytes.length() / 2);
      }
      Health.Repair repair = Health.repair(file);
      for (Path each : new Path[] {file, repair.aside()}) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
            .isEqualTo(permissions);
      }
      Files.delete(repair.aside());
    }
  }

  private void makeWordsAndABackup() {
    try (Database database = new Database(file)) {
      new WordFiles(file, 1).build(database);
    }
    if (new Backups(file).newest().isEmpty()) {
      new Backups(file).make();
    }
  }

  private Map<String, String> permissions() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(f -> !f.equals(folder)).toList()) {
        all.put(
            folder.relativize(each).toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
      }
    }
    return all;
  }
}
