package dev.lectern.store.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one tree of pages, around whatever is damaged. */
public final class Tree {

  private static final int DEEPEST = 20;

  private final Pages pages;
  private final BitSet claimed;
  private final boolean table;
  private final @Nullable Predicate<TreeCell> rows;
  private final List<Gap> gaps = new ArrayList<>();
  private final List<TreeCell> strays = new ArrayList<>();
  private long last = Long.MIN_VALUE;
  private int taken;

  /**
   * @param claimed the pages of trees that were read before; those of this one are added
   * @param table whether it is one of numbered rows
   * @param rows takes them, those with numbers that cannot be right last, and says whether they are
   *     of the table at all; null where nobody wants them
   */
  public Tree(Pages pages, BitSet claimed, boolean table, @Nullable Predicate<TreeCell> rows) {
    this.pages = pages;
    this.claimed = claimed;
    this.table = table;
    this.rows = rows;
  }

  /**
   * Reads all that can be reached.
   *
   * @param highest the highest number that a row can have
   * @return where something is missing or was; nothing where the tree is sound
   */
  public List<Gap> read(long root, long highest) throws IOException {
    walk(root, new Gap(Long.MIN_VALUE, highest), 0);
    if (rows != null) {
      taken += (int) strays.stream().filter(rows).count();
    }
    return gaps;
  }

  private void walk(long number, Gap bounds, int depth) throws IOException {
    if (depth > DEEPEST || !pages.has(number) || claimed.get((int) number)) {
      gaps.add(bounds);
      return;
    }
    claimed.set((int) number);
    TreePage page = TreePage.of(pages.read(number), number == 1 ? Pages.FILE_HEAD : 0, table);
    if (!page.isSound()) {
      gaps.add(bounds);
    }
    if (page.type().isLeaf()) {
      int before = taken;
      leaf(page, bounds);
      if (rows != null && taken == before && !page.slots().isEmpty() && depth > 0) {
        claimed.clear((int) number); // A wrong turn: the page is another table's.
        gaps.add(bounds);
      }
    } else {
      inner(page, bounds, depth);
    }
  }

  private void inner(TreePage page, Gap bounds, int depth) throws IOException {
    long above = bounds.above();
    for (TreePage.Slot slot : page.slots()) {
      boolean inOrder = !table || slot.number() >= above && slot.number() <= bounds.upTo();
      if (!inOrder) {
        gaps.add(bounds);
      }
      long upTo = table && inOrder ? slot.number() : bounds.upTo();
      walk(slot.child(), new Gap(above, upTo), depth + 1);
      if (table) {
        above = inOrder ? slot.number() : above;
      } else {
        take(page, slot, 0, bounds);
      }
    }
    walk(page.lastChild(), new Gap(above, bounds.upTo()), depth + 1);
  }

  private void leaf(TreePage page, Gap bounds) throws IOException {
    List<TreePage.Slot> slots = page.slots();
    for (int i = 0; i < slots.size(); i++) {
      TreePage.Slot slot = slots.get(i);
      if (!table) {
        take(page, slot, 0, bounds);
        continue;
      }
      long next = i + 1 < slots.size() ? slots.get(i + 1).number() : bounds.upTo() + 1;
      long before = Math.max(last, bounds.above());
      boolean inOrder = slot.number() > before && slot.number() <= bounds.upTo();
      boolean leaps = inOrder && slot.number() >= next && next > before + 1;
      if (inOrder && !leaps) {
        last = slot.number();
        take(page, slot, slot.number(), bounds);
      } else {
        astray(page, slot, before, next, bounds);
      }
    }
  }

  /** A number that is out of order is right again where its neighbours leave one place free. */
  private void astray(TreePage page, TreePage.Slot slot, long before, long next, Gap bounds)
      throws IOException {
    gaps.add(bounds);
    if (next == before + 2) {
      last = before + 1;
      take(page, slot, last, bounds);
    } else {
      TreeCell stray = cell(page, slot, slot.number(), bounds);
      if (stray != null) {
        strays.add(stray);
        taken++;
      }
    }
  }

  private void take(TreePage page, TreePage.Slot slot, long number, Gap bounds) throws IOException {
    TreeCell cell = cell(page, slot, number, bounds);
    if (cell != null && rows != null && rows.test(cell)) {
      taken++;
    }
  }

  private @Nullable TreeCell cell(TreePage page, TreePage.Slot slot, long number, Gap bounds)
      throws IOException {
    ByteBuffer payload = whole(page, slot);
    if (payload.remaining() < slot.length()) {
      gaps.add(bounds);
    }
    if (rows == null) {
      return null;
    }
    try {
      return new TreeCell(number, Payload.values(payload));
    } catch (IllegalArgumentException noRow) {
      gaps.add(bounds);
      return null;
    }
  }

  /** A payload with what overflows; only its start where the pages of that are lost. */
  private ByteBuffer whole(TreePage page, TreePage.Slot slot) throws IOException {
    ByteBuffer local = page.local(slot);
    if (slot.local() == slot.length()) {
      return local;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(local.array(), local.arrayOffset(), local.remaining());
    long next = slot.overflow();
    while (bytes.size() < slot.length() && pages.has(next) && !claimed.get((int) next)) {
      claimed.set((int) next);
      ByteBuffer more = pages.read(next);
      int length = (int) Math.min(slot.length() - bytes.size(), Pages.SIZE - 4);
      bytes.write(more.array(), 4, length);
      next = Integer.toUnsignedLong(more.getInt(0));
    }
    if (next != 0 && bytes.size() >= slot.length()) {
      gaps.add(Gap.ALL);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }

  /** Reads leaves that no tree leads to, because a page above them is lost. */
  public void readLeaf(int number) throws IOException {
    TreePage.leaf(pages.read(number), table)
        .ifPresent(
            page -> {
              claimed.set(number);
              try {
                for (TreePage.Slot slot : page.slots()) {
                  take(page, slot, slot.number(), Gap.ALL);
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
