package dev.lectern.store.pages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The rows of a page alone, such as a log has it. */
public final class LeafRows {

  private LeafRows() {}

  /** The rows of a leaf of a table without numbers; nothing where the page is none. */
  public static List<TreeCell> of(ByteBuffer page) {
    List<TreeCell> rows = new ArrayList<>();
    if (page.remaining() == Pages.SIZE) {
      TreePage.leaf(page, false)
          .filter(TreePage::isSound)
          .ifPresent(
              leaf -> {
                for (TreePage.Slot slot : leaf.slots()) {
                  rows.add(new TreeCell(0, Payload.values(leaf.local(slot))));
                }
              });
    }
    return rows;
  }
}
