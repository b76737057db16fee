package dev.lectern.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.settings.Preferences;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the window hands to the opener of the desktop, whatever stands in a library. */
@ExtendWith(FxExtension.class)
class OpeningTest {

  @TempDir Path folder;
  private final List<String> opened = new CopyOnWriteArrayList<>();

  @Test
  void onlyTheWebMailAndDoisLeaveTheWindow() {
    try (Library library = SmallLibrary.open(folder)) {
      Workbench window =
          FxExtension.get(() -> new Workbench(library, Preferences.DEFAULT, opened::add));
      FxExtension.run(
          () ->
              List.of(
                      "file:///bin/ls",
                      "javascript:alert(1)",
                      "smb://host/share",
                      "\\\\host\\share",
                      "//host/share",
                      "/etc/passwd",
                      "https://arxiv.org@evil.example/",
                      "https://arxiv.org\\@evil.example/",
                      "https://arxiv.org/\u0007",
                      "x-scheme://run",
                      "HTTPS://arxiv.org/abs/1",
                      "doi:10.1000/182",
                      "mailto:ann@example.org?attach=/etc/passwd")
                  .forEach(window.navigator()::browse));
      assertThat(opened)
          .containsExactly(
              "https://arxiv.org/abs/1", "https://doi.org/10.1000/182", "mailto:ann@example.org");
      FxExtension.run(window::close);
    }
  }
}
