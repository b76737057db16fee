package dev.lectern.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

  private static final Path HOME = Path.of("/home/ada").toAbsolutePath();

  @Test
  void followsTheXdgFolders() {
    Map<String, String> xdg = Map.of("XDG_DATA_HOME", "/data", "XDG_CONFIG_HOME", "/config");
    Places places = new Places(Platform.LINUX, xdg, HOME.toString());
    assertThat(places.libraryFile()).isEqualTo(Path.of("/data/lectern/library.db"));
    assertThat(places.preferencesFile()).isEqualTo(Path.of("/config/lectern/preferences.json"));
  }

  @Test
  void usesTheUsualFoldersWhereXdgSaysNothing() {
    Places places = new Places(Platform.LINUX, Map.of(), HOME.toString());
    assertThat(places.libraryFile()).isEqualTo(HOME.resolve(".local/share/lectern/library.db"));
    assertThat(places.preferencesFile())
        .isEqualTo(HOME.resolve(".config/lectern/preferences.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "data", "~/data"})
  void ignoresAnXdgFolderThatIsNoFullPath(String value) {
    Map<String, String> xdg = Map.of("XDG_DATA_HOME", value, "XDG_CONFIG_HOME", value);
    Places places = new Places(Platform.LINUX, xdg, HOME.toString());
    assertThat(places.libraryFile()).isEqualTo(HOME.resolve(".local/share/lectern/library.db"));
    assertThat(places.preferencesFile())
        .isEqualTo(HOME.resolve(".config/lectern/preferences.json"));
  }

  @Test
  void takesTheHomeFolderThatTheEnvironmentNames() {
    Path other = Path.of("/elsewhere").toAbsolutePath();
    Map<String, String> home = Map.of("HOME", other.toString());
    Places linux = new Places(Platform.LINUX, home, HOME.toString());
    assertThat(linux.libraryFile()).isEqualTo(other.resolve(".local/share/lectern/library.db"));
    assertThat(linux.preferencesFile())
        .isEqualTo(other.resolve(".config/lectern/preferences.json"));
    Places mac = new Places(Platform.MAC, home, HOME.toString());
    assertThat(mac.libraryFile())
        .isEqualTo(other.resolve("Library/Application Support/Lectern/library.db"));
    assertThat(new Places(Platform.LINUX, Map.of("HOME", ""), HOME.toString()).homeFolder())
        .contains(HOME);
    assertThat(new Places(Platform.LINUX, Map.of("HOME", "here"), HOME.toString()).homeFolder())
        .contains(HOME);
  }

  @Test
  void saysThatThereIsNoHomeFolder() {
    Places lost = new Places(Platform.LINUX, Map.of("XDG_CONFIG_HOME", "/config"), "?");
    assertThat(lost.preferencesFile()).isEqualTo(Path.of("/config/lectern/preferences.json"));
    assertThatThrownBy(lost::libraryFile).hasMessageContaining("set HOME");
  }

  @Test
  void usesApplicationSupportOnMacOs() {
    Places places = new Places(Platform.MAC, Map.of("XDG_DATA_HOME", "/data"), HOME.toString());
    Path folder = HOME.resolve("Library/Application Support/Lectern");
    assertThat(places.libraryFile()).isEqualTo(folder.resolve("library.db"));
    assertThat(places.preferencesFile()).isEqualTo(folder.resolve("preferences.json"));
  }

  @Test
  void usesTheRoamingFolderOnWindows() {
    Path roaming = Path.of("/roaming").toAbsolutePath();
    Places places =
        new Places(Platform.WINDOWS, Map.of("APPDATA", roaming.toString()), HOME.toString());
    assertThat(places.libraryFile()).isEqualTo(roaming.resolve("Lectern/library.db"));
    Places bare = new Places(Platform.WINDOWS, Map.of(), HOME.toString());
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
