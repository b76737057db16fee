package dev.lectern.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that an imported file names: its own, and those of this computer and of others. */
class NamedFilesTest {

  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private Path sent;
  private Path secret;
  private TestRun lectern;

  @BeforeEach
  void starts() throws IOException {
    sent = Files.createDirectories(folder.resolve("sent/deep"));
    secret = Files.writeString(folder.resolve("secret.txt"), "PASSWORD");
    Files.writeString(sent.resolve("own.pdf"), "%PDF");
    lectern = new TestRun(folder.resolve("library.db"));
  }

  private JsonNode imported(String name, String text) throws IOException {
    lectern.ok("import", Files.writeString(sent.resolve(name), text).toString());
    return JSON.readTree(lectern.ok("attach", "1", "--list", "--json"));
  }

  private static String bib(String file) {
    return "@misc{a, title={A Title}, author={A B}, year={2020}, file={" + file + "}}";
  }

  private static String ris(String tag, String file) {
    return "TY  - JOUR\nTI  - A Title\nAU  - B, A\n" + tag + "  - " + file + "\nER  - \n";
  }

  @Test
  void aFileInTheFolderThatCameAlongIsLinked() throws IOException {
    JsonNode file = imported("x.bib", bib(":own.pdf:PDF")).get(0);
    assertThat(file.path("state").asString()).isEqualTo("present");
    assertThat(file.path("sha256").asString()).hasSize(64);
  }

  @Test
  void aLinkWithinTheFolderIsFollowed() throws IOException {
    Files.createSymbolicLink(sent.resolve("again.pdf"), Path.of("own.pdf"));
    JsonNode file = imported("x.bib", bib(":again.pdf:PDF")).get(0);
    assertThat(file.path("state").asString()).isEqualTo("present");
  }

  static Stream<String> outside() {
    return Stream.of(
        "SECRET",
        "/etc/passwd",
        "../../secret.txt",
        "./../../secret.txt",
        "gone/../../../secret.txt",
        "link.txt",
        "links/secret.txt",
        "chain.txt",
        "loop/x.txt",
        ".hidden/x.txt");
  }

  @ParameterizedTest
  @MethodSource("outside")
  void aFileElsewhereIsNamedAndNotLookedAt(String path) throws IOException {
    Files.createSymbolicLink(sent.resolve("link.txt"), secret);
    Files.createSymbolicLink(sent.resolve("links"), folder);
    Files.createSymbolicLink(sent.resolve("chain.txt"), Path.of("links", "secret.txt"));
    Files.createSymbolicLink(sent.resolve("loop"), Path.of("loop"));
    Files.writeString(Files.createDirectory(sent.resolve(".hidden")).resolve("x.txt"), "x");
    String written = path.replace("SECRET", secret.toString());
    for (String text :
        new String[] {
          bib(":" + written + ":PDF"), bib(written), ris("L1", written), ris("L4", written)
        }) {
      lectern = new TestRun(Files.createTempDirectory(folder, "library").resolve("library.db"));
      JsonNode file = imported(text.startsWith("@") ? "x.bib" : "x.ris", text).get(0);
      assertThat(file.path("state").asString()).isEqualTo("unconfirmed");
      assertThat(file.path("sha256").isNull()).isTrue();
      assertThat(file.path("bytes").isNull()).isTrue();
      assertThat(lectern.ok("show", "1")).contains("(unconfirmed)");
    }
  }

  @Test
  void addressesOfFilesArePaths() throws IOException {
    String own = sent.resolve("own.pdf").toUri().toString();
    assertThat(imported("x.ris", ris("L1", own)).get(0).path("state").asString())
        .isEqualTo("present");
    lectern.ok("delete", "id:1");
    lectern.ok("trash", "empty");
    lectern = new TestRun(folder.resolve("other.db"));
    JsonNode file = imported("y.ris", ris("L1", secret.toUri().toString())).get(0);
    assertThat(file.path("file").asString()).isEqualTo(secret.toString());
    assertThat(file.path("state").asString()).isEqualTo("unconfirmed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smb://host/share/x.pdf",
        "\\\\host\\share\\x.pdf",
        "//host/share/x.pdf",
        "/\\host/share",
        "\\\\?\\C:\\x.pdf",
        "file://host/share/x.pdf",
        "file:////host/share/x.pdf",
        "file:%2F%2Fhost/share",
        "file://localhost//host/x",
        "ftp://host/x.pdf",
        "nfs://host/x.pdf",
        "javascript:alert(1)",
        "file:file://host/x",
      })
  void nothingOnAnotherComputerIsEvenNamed(String path) throws IOException {
    for (String tag : new String[] {"L1", "L4"}) {
      lectern = new TestRun(folder.resolve(tag + ".db"));
      assertThat(imported(tag + ".ris", ris(tag, path)).size()).isZero();
      assertThat(lectern.ok("show", "1", "--json")).contains("\"links\":[]");
    }
    lectern = new TestRun(folder.resolve("bib.db"));
    Path file = Files.writeString(sent.resolve("x.bib"), bib(path.replace("\\", "\\\\")));
    String told = lectern.ok("import", "--json", file.toString());
    JsonNode linked = JSON.readTree(lectern.ok("attach", "1", "--list", "--json"));
    // JabRef's colons make a word of some, which is no file in the folder.
    for (JsonNode one : linked) {
      assertThat(one.path("state").asString()).isEqualTo("missing");
      assertThat(one.path("file").asString()).startsWith(sent.toString());
    }
    assertThat(linked.isEmpty()).isEqualTo(told.contains("is no address of the web and no file"));
  }

  @Test
  void isLinkedOnceTheUserSaysSo() throws IOException {
    imported("x.bib", bib(":" + secret + ":PDF"));
    lectern.ok("attach", "1", "--confirm", "1");
    JsonNode file = JSON.readTree(lectern.ok("attach", "1", "--list", "--json")).get(0);
    assertThat(file.path("state").asString()).isEqualTo("present");
    assertThat(file.path("sha256").asString()).hasSize(64);
    lectern.ok("undo");
    lectern.ok("attach", "1", secret.toString());
    assertThat(JSON.readTree(lectern.ok("attach", "1", "--list", "--json")))
        .singleElement()
        .satisfies(one -> assertThat(one.path("state").asString()).isEqualTo("present"));
    assertThat(lectern.run("attach", "1", "--confirm", "2")).isEqualTo(1);
    assertThat(lectern.err()).contains("there is no file 2");
  }
}
