package dev.lectern.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {

  @TempDir Path folder;

  @Test
  void whatIsMadeIsForItsOwnerAlone() throws IOException {
    Path made = PrivateFiles.folder(folder.resolve("a/b"));
    PrivateFiles.write(made.resolve("c/preferences.json"), "{}".getBytes(UTF_8));
    Path file = PrivateFiles.create(made.resolve("empty"));
    assertThat(permissions("a")).isEqualTo("rwx------");
    assertThat(permissions("a/b")).isEqualTo("rwx------");
    assertThat(permissions("a/b/c")).isEqualTo("rwx------");
    assertThat(permissions("a/b/c/preferences.json")).isEqualTo("rw-------");
    assertThat(permissions("a/b/empty")).isEqualTo("rw-------");
    assertThatThrownBy(() -> PrivateFiles.create(file))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void whatIsThereStaysAsOpenAsItIs() throws IOException {
    Path shared = Files.createDirectory(folder.resolve("shared"));
    permit(shared, "rwxr-xr-x");
    Path file = Files.createFile(shared.resolve("preferences.json"));
    permit(file, "rw-rw-r--");
    PrivateFiles.folder(shared);
    PrivateFiles.write(file, "{}".getBytes(UTF_8));
    assertThat(permissions("shared")).isEqualTo("rwxr-xr-x");
    assertThat(permissions("shared/preferences.json")).isEqualTo("rw-rw-r--");
    assertThat(file).hasContent("{}");
    assertThat(shared.toFile().list()).containsExactly("preferences.json");
  }

  @Test
  void whatBelongsToAFileIsAsOpenAsThat() throws IOException {
    Path library = Files.createFile(folder.resolve("library.db"));
    permit(library, "rw-r-----");
    PrivateFiles.folderBeside(library, folder.resolve("backups"));
    PrivateFiles.write(folder.resolve("library.db-folders"), library, new byte[1]);
    assertThat(permissions("backups")).isEqualTo("rwxr-x---");
    assertThat(permissions("library.db-folders")).isEqualTo("rw-r-----");
    permit(library, "r--r--r--");
    PrivateFiles.openLike(library, PrivateFiles.create(folder.resolve("copy")));
    assertThat(permissions("copy")).as("its owner may write to it").isEqualTo("rw-r--r--");
    PrivateFiles.openLike(
        folder.resolve("missing"), PrivateFiles.create(folder.resolve("likeNothing")));
    assertThat(permissions("likeNothing")).isEqualTo("rw-------");
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path there = Files.createDirectory(folder.resolve("dotfiles")).resolve("preferences.json");
    Path link = Files.createSymbolicLink(folder.resolve("preferences.json"), there);
    PrivateFiles.write(link, "new".getBytes(UTF_8));
    PrivateFiles.write(link, "newer".getBytes(UTF_8));
    assertThat(link).isSymbolicLink();
    assertThat(there).hasContent("newer").isRegularFile();
    assertThat(permissions("dotfiles/preferences.json")).isEqualTo("rw-------");
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  private static void permit(Path path, String permissions) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }
}
