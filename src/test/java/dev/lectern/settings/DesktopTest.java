package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesktopTest {

  @TempDir Path root;

  @BeforeEach
  void aDesktopWithAnXServer() throws IOException {
    touch("tmp/.X11-unix/X0");
    for (String library : new String[] {"libgtk-3.so.0", "libXtst.so.6", "libX11.so.6"}) {
      touch("usr/lib64/" + library);
    }
    cache("nothing\0");
  }

  @Test
  void missesNothingOnADesktop() {
    assertThat(absent(Map.of("DISPLAY", ":0"))).isEmpty();
    assertThat(absent(Map.of("DISPLAY", "localhost:10.0"))).isEmpty();
  }

  @Test
  void saysThatThereIsNoDisplay() {
    assertThat(absent(Map.of()).orElseThrow()).contains("DISPLAY is not set", "xvfb");
    assertThat(absent(Map.of("DISPLAY", " "))).isPresent();
  }

  @Test
  void saysThatNoDisplayAnswers() {
    assertThat(absent(Map.of("DISPLAY", ":7")).orElseThrow()).contains("DISPLAY=:7");
  }

  @Test
  void saysThatWaylandAloneDoesNotDo() {
    assertThat(absent(Map.of("WAYLAND_DISPLAY", "wayland-0")).orElseThrow()).contains("Xwayland");
  }

  @Test
  void namesTheLibrariesAndTheirPackages() throws IOException {
    Files.delete(root.resolve("usr/lib64/libgtk-3.so.0"));
    Files.delete(root.resolve("usr/lib64/libXtst.so.6"));
    assertThat(absent(Map.of("DISPLAY", ":0")).orElseThrow())
        .contains("libgtk-3.so.0 and libXtst.so.6")
        .contains("libgtk-3-0 libxtst6", "gtk3 libXtst")
        .doesNotContain("libX11");
  }

  @Test
  void findsLibrariesThroughTheLoadersCache() throws IOException {
    Files.delete(root.resolve("usr/lib64/libgtk-3.so.0"));
    cache("head\1libgtk-3.so.0\0/opt/gtk/libgtk-3.so.0\0");
    assertThat(absent(Map.of("DISPLAY", ":0"))).isPresent();
    touch("opt/gtk/libgtk-3.so.0");
    assertThat(absent(Map.of("DISPLAY", ":0"))).isEmpty();
  }

  @Test
  void findsLibrariesOnTheLibraryPath() throws IOException {
    Files.delete(root.resolve("usr/lib64/libgtk-3.so.0"));
    touch("opt/libgtk-3.so.0");
    String path = "/nowhere:" + root.resolve("opt");
    assertThat(absent(Map.of("DISPLAY", ":0", "LD_LIBRARY_PATH", path))).isEmpty();
  }

  @Test
  void trustsTheLoaderOfASystemWithoutACache() throws IOException {
    Files.delete(root.resolve("usr/lib64/libgtk-3.so.0"));
    Files.delete(root.resolve("etc/ld.so.cache"));
    assertThat(absent(Map.of("DISPLAY", ":0"))).isEmpty();
  }

  private Optional<String> absent(Map<String, String> environment) {
    return new Desktop(root, environment).absent();
  }

  private void touch(String file) throws IOException {
    Files.createDirectories(root.resolve(file).getParent());
    Files.createFile(root.resolve(file));
  }

  private void cache(String text) throws IOException {
    Path cache = root.resolve("etc/ld.so.cache");
    Files.createDirectories(cache.getParent());
    Files.writeString(cache, text, StandardCharsets.ISO_8859_1);
  }
}
