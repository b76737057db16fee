package dev.lectern.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.FxExtension;
import dev.lectern.format.ExportFormat;
import dev.lectern.store.Library;
import dev.lectern.ui.kit.Choices;
import dev.lectern.ui.kit.RecordingNavigator;
import dev.lectern.ui.kit.SmallLibrary;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ExportDialogTest {

  @TempDir Path folder;
  private final RecordingNavigator navigator = new RecordingNavigator();
  private Library library;
  private ExportDialog dialog;

  @BeforeEach
  void opens() {
    library = SmallLibrary.open(folder);
    int[] found = {SmallLibrary.paper(library, "teacups"), SmallLibrary.paper(library, "bandits")};
    dialog =
        FxExtension.get(
            () -> {
              Choices choices = new Choices(Map.of());
              Styles styles = new Styles(folder.resolve("styles"), choices, navigator);
              ExportModel model = new ExportModel(library, navigator, choices, styles);
              model.offer(new int[0], found, null);
              Stage owner = new Stage();
              owner.setScene(new Scene(new Group()));
              return new ExportDialog(owner, model);
            });
  }

  @AfterEach
  void closes() {
    library.close();
  }

  @Test
  void showsTheFirstPapersInEveryFormat() {
    for (ExportFormat each : ExportFormat.values()) {
      FxExtension.run(() -> format().setValue(each));
      FxExtension.await("a preview in " + each, () -> preview().contains("Teacups"));
    }
    assertThat(navigator.failures()).isEmpty();
  }

  @Test
  void takesPartsOnlyWhereTheFormatCanGoWithoutThem() {
    CheckBox notes = FxExtension.get(() -> (CheckBox) find("with-notes"));
    FxExtension.run(() -> format().setValue(ExportFormat.JSON));
    assertThat(notes.isDisabled() && notes.isSelected()).isTrue();
    FxExtension.run(() -> format().setValue(ExportFormat.RIS));
    assertThat(notes.isDisabled() || notes.isSelected()).isFalse();
  }

  @SuppressWarnings("unchecked")
  private ComboBox<ExportFormat> format() {
    return (ComboBox<ExportFormat>) find("export-format");
  }

  private String preview() {
    return ((TextArea) find("export-preview")).getText();
  }

  private Node find(String id) {
    return dialog.getDialogPane().lookup("#" + id);
  }
}
