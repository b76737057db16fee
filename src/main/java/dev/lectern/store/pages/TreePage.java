package dev.lectern.store.pages;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One page of a tree: what stands on it, and whether it fills the page as it should. */
final class TreePage {

  private static final int SMALLEST_CELL = 4;

  private final ByteBuffer page;
  private final int start;
  private final PageType type;
  private final List<Slot> slots = new ArrayList<>();
  private final BitSet used = new BitSet(Pages.SIZE);
  private final boolean sound;

  /**
   * A cell of the page.
   *
   * @param child the page under it; 0 on a leaf
   * @param number of its row, or the highest under it
   * @param length of its payload
   * @param payload where that begins
   * @param local how much of it stands here
   * @param overflow the page where it goes on; 0 where all of it stands here
   */
  record Slot(long child, long number, long length, int payload, int local, long overflow) {}

  private TreePage(ByteBuffer page, int start, PageType type) {
    this.page = page;
    this.start = start;
    this.type = type;
    this.sound = type.is(page.get(start)) && takeAll();
  }

  /**
   * The page as what it says to be, or as what it must be where that cannot be.
   *
   * @param start where the page's own bytes begin
   * @param table whether it is of a tree of numbered rows
   */
  static TreePage of(ByteBuffer page, int start, boolean table) {
    List<TreePage> ways =
        Stream.of(PageType.interior(table), PageType.leaf(table))
            .map(type -> new TreePage(page, start, type))
            .toList();
    Optional<TreePage> said = ways.stream().filter(way -> way.type.is(page.get(start))).findFirst();
    if (said.isPresent() && said.get().sound) {
      return said.get();
    }
    return ways.stream()
        .filter(way -> said.isEmpty() || way != said.get())
        .filter(TreePage::fills)
        .findFirst()
        .or(() -> said)
        .orElse(ways.getLast());
  }

  /** A leaf that nothing leads to; empty where the page says to be something else. */
  static Optional<TreePage> leaf(ByteBuffer page, boolean table) {
    PageType type = PageType.leaf(table);
    return type.is(page.get(0)) ? Optional.of(new TreePage(page, 0, type)) : Optional.empty();
  }

  PageType type() {
    return type;
  }

  /** Whether nothing on it contradicts itself. */
  boolean isSound() {
    return sound;
  }

  List<Slot> slots() {
    return slots;
  }

  /** The last page under an inner page. */
  long lastChild() {
    return Integer.toUnsignedLong(page.getInt(start + 8));
  }

  /** The bytes of a cell's payload that stand on this page. */
  ByteBuffer local(Slot slot) {
    return page.slice(slot.payload(), slot.local());
  }

  /** Whether it would be sound, were it not for the byte that says what it is. */
  private boolean fills() {
    slots.clear();
    used.clear();
    return takeAll() && !slots.isEmpty();
  }

  private boolean takeAll() {
    int count = unsigned(start + 3);
    int pointers = start + type.headBytes();
    boolean whole = pointers + 2 * count <= Pages.SIZE;
    for (int i = 0; i < count && pointers + 2 * i + 2 <= Pages.SIZE; i++) {
      whole &= take(unsigned(pointers + 2 * i));
    }
    boolean balanced = whole && balances(pointers + 2 * count);
    // A number of cells that is too small leaves the places of the others where they were.
    for (int at = pointers + 2 * count; !balanced && at + 2 <= Pages.SIZE; at += 2) {
      if (!take(unsigned(at))) {
        break;
      }
    }
    return balanced;
  }

  /** Reads the cell at a place; whether there is one that overlaps no other. */
  private boolean take(int at) {
    try {
      ByteBuffer cell = page.duplicate().position(at);
      long child = type.isLeaf() ? 0 : Integer.toUnsignedLong(cell.getInt());
      long length = type.hasPayload() ? VarInt.read(cell) : 0;
      long number = type.isNumbered() ? VarInt.read(cell) : 0;
      if (length < 0 || at < start + type.headBytes()) {
        return false;
      }
      int payload = cell.position();
      int local = type.local(length);
      boolean overflows = local < length;
      int end = Math.max(payload + local + (overflows ? 4 : 0), at + SMALLEST_CELL);
      if (end > Pages.SIZE || !used.get(at, end).isEmpty()) {
        return false;
      }
      used.set(at, end);
      long overflow = overflows ? Integer.toUnsignedLong(page.getInt(payload + local)) : 0;
      return slots.add(new Slot(child, number, length, payload, local, overflow));
    } catch (RuntimeException outOfThePage) {
      return false;
    }
  }

  /** Whether cells, free blocks, fragments and the gap between fill the page to the last byte. */
  private boolean balances(int endOfPointers) {
    int content = unsigned(start + 5);
    int free = page.get(start + 7) & 0xff;
    int block = unsigned(start + 1);
    while (block != 0) {
      if (block < endOfPointers || block + 4 > Pages.SIZE) {
        return false;
      }
      int size = unsigned(block + 2);
      int next = unsigned(block);
      if (size < 4 || block + size > Pages.SIZE || next != 0 && next <= block) {
        return false;
      }
      free += size;
      block = next;
    }
    return content >= endOfPointers
        && content + used.cardinality() + free == Pages.SIZE
        && (used.isEmpty() || used.nextSetBit(0) >= content);
  }

  private int unsigned(int at) {
    return page.getShort(at) & 0xffff;
  }
}
