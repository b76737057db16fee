package dev.lectern.ui.papers;

import java.util.function.Supplier;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Rows of one height, any number of them: what JavaFX lays out is a window of some rows, so that no
 * frame adds up the heights of all, as it does else.
 *
 * <p>The window begins with the row at the top. Inside of a layout the cells and the position are
 * counted from there, everywhere else from the first row.
 */
final class LongFlow<T extends IndexedCell<?>> extends VirtualFlow<T> {

  /** More rows than a screen has room for. */
  private static final int WINDOW = 1_000;

  /** The least height of the bar's thumb, for a hand to take hold of. */
  private static final double THUMB = 28;

  /** A viewport that shrinks for a scroll bar shrinks once. */
  private static final int PASSES = 3;

  private int rows;
  private int first;

  /** How many pixels are above the viewport, and the position that says so. */
  private double top;

  private double told;
  private boolean placing;
  private boolean cellsAlone;

  LongFlow() {
    fixedCellSizeProperty()
        .addListener((property, before, now) -> changeHeight(before.doubleValue()));
  }

  /** How many of so many rows JavaFX is to know of. */
  static int windowOf(int rows) {
    return Math.min(rows, WINDOW);
  }

  double barWidth() {
    return snapSizeX(getVbar().prefWidth(-1));
  }

  /** Has so many rows from now on, which are told of to JavaFX meanwhile. */
  void count(int now, Runnable telling) {
    settle();
    placing = true;
    first = 0;
    setPosition(0);
    telling.run();
    rows = now;
    placing = false;
    move(top);
  }

  /** Keeps the row at the top where it is. */
  private void changeHeight(double before) {
    double row = before > 0 ? top / before : 0;
    int count = getCellCount();
    count(
        rows,
        () -> {
          setCellCount(0); // forgets the heights of all
          setCellCount(count);
        });
    move(row * getFixedCellSize());
  }

  @Override
  public double scrollPixels(double delta) {
    settle();
    double before = top;
    move(top + delta);
    return top - before;
  }

  @Override
  public void scrollTo(int index) {
    settle();
    double start = Math.clamp(index, 0, Math.max(0, rows - 1)) * getFixedCellSize();
    double end = start + getFixedCellSize() - getViewportLength();
    move(start < top ? start : Math.max(top, end));
  }

  @Override
  public void scrollTo(T cell) {
    scrollTo(cell.getIndex());
  }

  @Override
  public void scrollToTop(int index) {
    move(index * getFixedCellSize());
  }

  @Override
  public void scrollToTop(T cell) {
    scrollToTop(cell.getIndex());
  }

  @Override
  public void scrollToBottom(T cell) {
    move((cell.getIndex() + 1) * getFixedCellSize() - getViewportLength());
  }

  @Override
  public T getVisibleCell(int index) {
    return getCells().stream().filter(cell -> cell.getIndex() == index).findFirst().orElse(null);
  }

  @Override
  public T getCell(int index) {
    return fromTheFirst(() -> super.getCell(index));
  }

  @Override
  protected T getPrivateCell(int index) {
    return fromTheFirst(() -> super.getPrivateCell(index));
  }

  @Override
  protected T getFirstVisibleCellWithinViewport() {
    layout();
    return super.getFirstVisibleCellWithinViewport();
  }

  @Override
  protected T getLastVisibleCellWithinViewport() {
    layout();
    return super.getLastVisibleCellWithinViewport();
  }

  @Override
  protected void setCellIndex(T cell, int index) {
    super.setCellIndex(cell, first + index);
  }

  @Override
  protected int getCellIndex(T cell) {
    return cell.getIndex() - first;
  }

  @Override
  protected void requestCellLayout() {
    cellsAlone = true;
    super.requestCellLayout();
  }

  /** What is asked for while all is laid out has been done when that ends. */
  @Override
  public void requestLayout() {
    if (!placing) {
      super.requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    if (placing) {
      return;
    }
    settle();
    placing = true;
    try {
      layAll();
    } finally {
      placing = false;
    }
  }

  private void layAll() {
    if (cellsAlone) {
      cellsAlone = false;
      super.layoutChildren();
    }
    double length = getViewportLength();
    layWindow();
    for (int pass = 1; pass < PASSES && length != getViewportLength(); pass++) {
      length = getViewportLength();
      layWindow();
    }
    tell();
    getVbar().setValue(told);
    double part =
        Math.max(getViewportLength() / Math.max(1, height()), THUMB / getViewportLength());
    getVbar().setVisibleAmount(Math.clamp(part, 0, 1));
  }

  private void layWindow() {
    top = Math.clamp(top, 0, most());
    int row = (int) (top / getFixedCellSize());
    int begin = Math.clamp(row, 0, Math.max(0, rows - WINDOW));
    if (begin != first) {
      first = begin;
      reconfigureCells(); // for JavaFX may see the position that it knows
    }
    double room = windowOf(rows) * getFixedCellSize() - getViewportLength();
    setPosition(room > 0 ? Math.min(1, (top - first * getFixedCellSize()) / room) : 0);
    super.layoutChildren();
  }

  /** The height of all rows. */
  private double height() {
    return rows * getFixedCellSize();
  }

  /** So many pixels are above the viewport at the end of the list. */
  private double most() {
    return Math.max(0, height() - getViewportLength());
  }

  private void move(double pixels) {
    top = Math.clamp(pixels, 0, most());
    tell();
    requestLayout();
  }

  private void tell() {
    told = most() > 0 ? top / most() : 0;
    setPosition(told);
  }

  /** Takes in the position that somebody else has set. */
  private void settle() {
    if (getPosition() != told) {
      told = getPosition();
      top = Math.clamp(told, 0, 1) * most();
    }
  }

  private T fromTheFirst(Supplier<T> asked) {
    int window = first;
    first = 0;
    try {
      return asked.get();
    } finally {
      first = window;
    }
  }
}
