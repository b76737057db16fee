package dev.lectern.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped anywhere on a part of the window. */
final class FileDrop {

  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Node target;
  private final Consumer<List<Path>> taker;

  private FileDrop(Node target, Consumer<List<Path>> taker) {
    this.target = target;
    this.taker = taker;
  }

  static void install(Node target, Consumer<List<Path>> taker) {
    FileDrop drop = new FileDrop(target, taker);
    target.addEventHandler(DragEvent.DRAG_OVER, drop::over);
    target.addEventHandler(DragEvent.DRAG_EXITED, event -> drop.show(false));
    target.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      show(true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    boolean files = event.getDragboard().hasFiles();
    if (files) {
      taker.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
    }
    show(false);
    event.setDropCompleted(files);
    event.consume();
  }

  private void show(boolean dropping) {
    target.pseudoClassStateChanged(DROPPING, dropping);
  }
}
