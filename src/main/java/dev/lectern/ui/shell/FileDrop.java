package dev.lectern.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped anywhere on a part of the window. */
final class FileDrop {

  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final Node target;
  private final Predicate<List<Path>> wanted;
  private final Consumer<List<Path>> taker;

  private FileDrop(Node target, Predicate<List<Path>> wanted, Consumer<List<Path>> taker) {
    this.target = target;
    this.wanted = wanted;
    this.taker = taker;
  }

  /** Takes only files that are wanted here; the others are for what stands around. */
  static void install(Node target, Predicate<List<Path>> wanted, Consumer<List<Path>> taker) {
    FileDrop drop = new FileDrop(target, wanted, taker);
    target.addEventHandler(DragEvent.DRAG_OVER, drop::over);
    target.addEventHandler(DragEvent.DRAG_EXITED, event -> drop.show(false));
    target.addEventHandler(DragEvent.DRAG_DROPPED, drop::dropped);
  }

  private void over(DragEvent event) {
    if (hasWanted(event)) {
      event.acceptTransferModes(TransferMode.COPY);
      show(true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    show(false);
    if (hasWanted(event)) {
      taker.accept(files(event));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private boolean hasWanted(DragEvent event) {
    return event.getDragboard().hasFiles() && wanted.test(files(event));
  }

  private static List<Path> files(DragEvent event) {
    return event.getDragboard().getFiles().stream().map(File::toPath).toList();
  }

  private void show(boolean dropping) {
    target.pseudoClassStateChanged(DROPPING, dropping);
  }
}
