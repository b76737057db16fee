package dev.lectern.ui.shell;

import dev.lectern.intake.PastedText;
import dev.lectern.store.Library;
import dev.lectern.ui.intake.DropOverlay;
import dev.lectern.ui.intake.ImportModel;
import dev.lectern.ui.intake.PreviewWindow;
import dev.lectern.ui.intake.WatchDialog;
import dev.lectern.ui.intake.WatchModel;
import dev.lectern.ui.kit.FileDialogs;
import dev.lectern.ui.kit.Navigator;
import dev.lectern.ui.kit.Text;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** The ways in: files and folders that are chosen or dropped, the clipboard, watched folders. */
final class Intake implements AutoCloseable {

  private final Navigator navigator;
  private final ImportModel imports;
  private final WatchModel watch;
  private final DropOverlay overlay = new DropOverlay();

  Intake(Library library, Navigator navigator) {
    this.navigator = navigator;
    imports = new ImportModel(library, navigator);
    watch = new WatchModel(library, navigator, imports::previewFiles);
  }

  ImportModel imports() {
    return imports;
  }

  /** What is shown over the window while files are dragged over it. */
  DropOverlay overlay() {
    return overlay;
  }

  /** Takes what is dropped on a part of the window. */
  void takeDrops(Node target) {
    // Before parts that take some files for themselves, which then hide this.
    target.addEventFilter(DragEvent.DRAG_OVER, event -> overlay.hide());
    target.addEventHandler(DragEvent.DRAG_OVER, this::over);
    target.addEventHandler(DragEvent.DRAG_EXITED, event -> overlay.hide());
    target.addEventFilter(DragEvent.DRAG_DROPPED, event -> overlay.hide());
    target.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  /** Opens windows over this scene. */
  void show(Scene scene) {
    PreviewWindow.install(scene, imports, navigator);
  }

  void watchFolders() {
    watch.start();
  }

  void open(Scene scene) {
    List<Path> chosen = choose(scene, "open.title");
    if (!chosen.isEmpty()) {
      imports.importFiles(chosen);
    }
  }

  void preview(Scene scene) {
    List<Path> chosen = choose(scene, "open.preview");
    if (!chosen.isEmpty()) {
      imports.previewFiles(chosen);
    }
  }

  void openFolder(Scene scene) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Text.of("open.folder"));
    FileDialogs.folder(chooser, scene.getWindow())
        .ifPresent(folder -> imports.importFiles(List.of(folder)));
  }

  /** Imports files or text that were copied elsewhere. */
  void paste() {
    Clipboard clipboard = Clipboard.getSystemClipboard();
    if (clipboard.hasFiles()) {
      imports.importFiles(paths(clipboard.getFiles()));
      return;
    }
    PastedText text =
        new PastedText(
            Objects.requireNonNullElse(clipboard.getString(), ""),
            Objects.requireNonNullElse(clipboard.getHtml(), ""));
    if (text.isEmpty()) {
      navigator.say(Text.of("import.nothing-to-paste"));
    } else {
      imports.paste(text);
    }
  }

  void chooseWatched(Scene scene) {
    new WatchDialog(scene.getWindow(), watch).show();
  }

  @Override
  public void close() {
    watch.close();
    imports.close();
  }

  private static List<Path> choose(Scene scene, String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Text.of(title));
    return FileDialogs.openSeveral(chooser, scene.getWindow());
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      overlay.show(event.getSceneX(), event.getSceneY());
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      List<Path> files = paths(event.getDragboard().getFiles());
      if (overlay.isForLooking(event.getSceneX(), event.getSceneY())) {
        imports.previewFiles(files);
      } else {
        imports.importFiles(files);
      }
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private static List<Path> paths(List<File> files) {
    return files.stream().map(File::toPath).toList();
  }
}
