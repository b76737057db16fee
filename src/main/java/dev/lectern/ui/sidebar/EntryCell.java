package dev.lectern.ui.sidebar;

import dev.lectern.model.ReadingStatus;
import dev.lectern.ui.kit.Icons;
import dev.lectern.ui.kit.PaperDrag;
import dev.lectern.ui.kit.SideCell;
import dev.lectern.ui.kit.Text;
import dev.lectern.ui.kit.Tips;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A row of the sidebar; papers can be dropped on those of tags and lists. */
final class EntryCell extends SideCell<Entry> {

  private static final PseudoClass SECTION = PseudoClass.getPseudoClass("section");
  private static final PseudoClass HINT = PseudoClass.getPseudoClass("hint");
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final SidebarModel model;
  private final Button add = new Button(null, Icons.of(Feather.PLUS));

  /**
   * Makes one.
   *
   * @param adder makes a new row of the section, given the button that was pressed
   */
  EntryCell(SidebarModel model, BiConsumer<Entry.Kind, Node> adder) {
    this.model = model;
    add.getStyleClass().addAll("flat", "icon-button", "side-add");
    add.setFocusTraversable(false);
    add.setOnAction(event -> adder.accept(getItem().kind(), add));
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(DragEvent.DRAG_OVER, this::over);
    addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROPPING, false));
    addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    emptyProperty().subscribe(this::unmark);
  }

  private void unmark(boolean empty) {
    if (empty) {
      pseudoClassStateChanged(SECTION, false);
      pseudoClassStateChanged(HINT, false);
    }
  }

  @Override
  protected void show(Entry entry) {
    show(icon(entry), entry.name(), entry.remark(), badge(entry.count()));
    boolean section = entry.kind().isSection();
    pseudoClassStateChanged(SECTION, section);
    pseudoClassStateChanged(HINT, entry.kind() == Entry.Kind.HINT);
    boolean adds = entry.kind() == Entry.Kind.LISTS || entry.kind() == Entry.Kind.SEARCHES;
    showAtEnd(adds ? add : null);
    if (adds) {
      String words = Text.of("sidebar.add-" + entry.kind().code());
      add.setAccessibleText(words);
      Tips.set(add, words);
    }
    setAccessibleText(Text.of("sidebar.row", entry.name(), entry.remark(), entry.count()));
    Tips.set(this, tip(entry));
  }

  private static @Nullable String tip(Entry entry) {
    return switch (entry.kind()) {
      case DIGEST ->
          Text.of("sidebar.digest", entry.key(), entry.name(), entry.remark(), entry.count());
      case TAG, LIST -> entry.key();
      case SEARCH -> entry.query();
      default -> null;
    };
  }

  private static @Nullable Node icon(Entry entry) {
    return switch (entry.kind()) {
      case ALL -> Icons.of(Feather.INBOX);
      case NEW -> Icons.of(Feather.ZAP);
      case UNREAD -> Icons.status(ReadingStatus.UNREAD);
      case TOREAD -> Icons.status(ReadingStatus.TOREAD);
      case READING -> Icons.status(ReadingStatus.READING);
      case STARRED -> Icons.of(Feather.STAR);
      case HIGHLIGHTS -> Icons.of(Feather.PEN_TOOL);
      case DUPLICATES -> Icons.of(Feather.COPY);
      case TRASH -> Icons.of(Feather.TRASH_2);
      case DIGEST, OLDER -> Icons.of(Feather.FILE_TEXT);
      case LIST -> Icons.of(Feather.LIST);
      case TAG -> TagColor.dot(entry.color());
      case SEARCH -> Icons.of(Feather.SEARCH);
      case LIBRARY, DIGESTS, LISTS, TAGS, SEARCHES, HINT -> null;
    };
  }

  /** A click anywhere on a heading folds it; the right button opens a menu and selects nothing. */
  private void pressed(MouseEvent event) {
    boolean onButton = event.getTarget() instanceof Node node && isIn(node, add);
    if (event.getButton() == MouseButton.SECONDARY) {
      event.consume();
    } else if (getItem() != null && getItem().query() == null && !onButton) {
      getTreeItem().setExpanded(!getTreeItem().isExpanded());
      getTreeView().requestFocus();
      event.consume();
    }
  }

  static boolean isIn(Node node, Node owner) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(owner)) {
        return true;
      }
    }
    return false;
  }

  private void over(DragEvent event) {
    boolean takes = getItem() != null && getItem().takesPapers();
    if (takes && PaperDrag.papers(event.getDragboard()).isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(DROPPING, true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    PaperDrag.papers(event.getDragboard())
        .ifPresent(
            papers -> {
              model.drop(getItem(), papers);
              event.setDropCompleted(true);
              event.consume();
            });
  }
}
