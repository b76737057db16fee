package dev.lectern.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.format.reference.ReferenceStyles;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.RecordingNavigator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class StylesTest {

  private static final String TYPED = "<!DOCTYPE style SYSTEM 'file:///etc/hostname'><style/>";

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();

  @Test
  void aStyleWithADocumentTypeIsNeitherAddedNorOffered() throws IOException {
    Path kept = folder.resolve("styles");
    Styles styles = new Styles(kept, new Choices(Map.of()), navigator);
    Path sent = Files.writeString(folder.resolve("sent.csl"), TYPED);
    FxExtension.run(() -> styles.add(sent));
    assertThat(navigator.failures())
        .singleElement()
        .asString()
        .contains("The citation style “sent” declares a document type");
    assertThat(kept.resolve("sent.csl")).doesNotExist();
    Files.createDirectories(kept);
    Files.writeString(kept.resolve("before.csl"), TYPED);
    assertThat(FxExtension.get(styles::offered)).isEqualTo(ReferenceStyles.COMMON);
    assertThat(navigator.failures().getLast()).hasMessageContaining("“before” declares");
  }
}
