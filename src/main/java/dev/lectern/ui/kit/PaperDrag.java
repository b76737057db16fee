package dev.lectern.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Papers on their way from the list to a tag or a reading list. */
public final class PaperDrag {

  private static final DataFormat PAPERS = new DataFormat("application/x-lectern-papers");

  private PaperDrag() {}

  /** Lets these papers be dragged from here. */
  public static void start(Node from, int[] papers) {
    ClipboardContent content = new ClipboardContent();
    content.put(PAPERS, papers);
    from.startDragAndDrop(TransferMode.COPY).setContent(content);
  }

  /** The papers that are being dragged, if it is papers. */
  public static Optional<int[]> papers(Dragboard board) {
    return board.getContent(PAPERS) instanceof int[] papers
        ? Optional.of(papers)
        : Optional.empty();
  }
}
