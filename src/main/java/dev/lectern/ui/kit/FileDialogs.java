package dev.lectern.ui.kit;

import dev.lectern.store.LibraryException;
import dev.lectern.store.Standstill;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.Alert;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The system's dialogs for files and folders. GTK's opens the files that it lists, in this process:
 * meanwhile nothing is done with the library.
 */
public final class FileDialogs {

  /** Is fired at the root of the owner's scene before a dialog opens: now is the time to save. */
  public static final EventType<Event> OPENING = new EventType<>(Event.ANY, "FILE_DIALOG_OPENING");

  private FileDialogs() {}

  /** Asks for a file to open. */
  public static Optional<Path> open(FileChooser chooser, Window owner) {
    return Optional.ofNullable(shown(owner, () -> chooser.showOpenDialog(owner))).map(File::toPath);
  }

  /** Asks for files to open; none where nobody chose any. */
  public static List<Path> openSeveral(FileChooser chooser, Window owner) {
    List<File> chosen = shown(owner, () -> chooser.showOpenMultipleDialog(owner));
    return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
  }

  /** Asks where to write a file. */
  public static Optional<Path> save(FileChooser chooser, Window owner) {
    return Optional.ofNullable(shown(owner, () -> chooser.showSaveDialog(owner))).map(File::toPath);
  }

  /** Asks for a folder. */
  public static Optional<Path> folder(DirectoryChooser chooser, Window owner) {
    return Optional.ofNullable(shown(owner, () -> chooser.showDialog(owner))).map(File::toPath);
  }

  private static <T> @Nullable T shown(Window owner, Supplier<@Nullable T> dialog) {
    Event.fireEvent(owner.getScene().getRoot(), new Event(OPENING));
    try {
      return Standstill.during(dialog);
    } catch (LibraryException busy) {
      Alert alert = new Alert(Alert.AlertType.INFORMATION, busy.getMessage());
      alert.initOwner(owner);
      alert.setHeaderText(null);
      alert.showAndWait();
      return null;
    }
  }
}
