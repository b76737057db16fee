package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

  private static final Path HOME = Path.of("/home/ada");

  @Test
  void followsTheXdgFolders() {
    Map<String, String> xdg = Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "/config");
    Places places = new Places(Platform.LINUX, xdg, HOME);
    assertThat(places.libraryFile()).isEqualTo(Path.of("/data/lectern/library.db"));
    assertThat(places.preferencesFile()).isEqualTo(Path.of("/config/lectern/preferences.json"));
  }

  @Test
  void usesTheUsualFoldersWhereXdgSaysNothing() {
    Places places = new Places(Platform.LINUX, Map.of(), HOME);
    assertThat(places.libraryFile()).isEqualTo(HOME.resolve(".local/share/lectern/library.db"));
    assertThat(places.preferencesFile())
        .isEqualTo(HOME.resolve(".config/lectern/preferences.json"));
  }

  @Test
  void ignoresARelativeXdgFolder() {
    Places places = new Places(Platform.LINUX, Map.of("XDG_DATA_HOME", "data"), HOME);
    assertThat(places.libraryFile()).isEqualTo(HOME.resolve(".local/share/lectern/library.db"));
  }

  @Test
  void usesApplicationSupportOnMacOs() {
    Places places = new Places(Platform.MAC, Map.of("XDG_DATA_HOME", "/data"), HOME);
    Path folder = HOME.resolve("Library/Application Support/Lectern");
    assertThat(places.libraryFile()).isEqualTo(folder.resolve("library.db"));
    assertThat(places.preferencesFile()).isEqualTo(folder.resolve("preferences.json"));
  }

  @Test
  void usesTheRoamingFolderOnWindows() {
    Path roaming = Path.of("/roaming").toAbsolutePath();
    Places places = new Places(Platform.WINDOWS, Map.of("APPDATA", roaming.toString()), HOME);
    assertThat(places.libraryFile()).isEqualTo(roaming.resolve("Lectern/library.db"));
    Places bare = new Places(Platform.WINDOWS, Map.of(), HOME);
    assertThat(bare.libraryFile()).isEqualTo(HOME.resolve("AppData/Roaming/Lectern/library.db"));
  }

  @Test
  void tellsThePlatformsByTheirNames() {
    assertThat(Platform.named("Windows 11")).isEqualTo(Platform.WINDOWS);
    assertThat(Platform.named("Mac OS X")).isEqualTo(Platform.MAC);
    assertThat(Platform.named("Linux")).isEqualTo(Platform.LINUX);
    assertThat(Platform.named("FreeBSD")).isEqualTo(Platform.LINUX);
  }
}
