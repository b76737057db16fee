package dev.lectern.ui.papers;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/** A table of rows of one height, a million of which scroll as a hundred do. */
final class LongTableSkin<T> extends TableViewSkin<T> {

  private boolean counting;

  LongTableSkin(TableView<T> table) {
    super(table);
  }

  @Override
  protected VirtualFlow<TableRow<T>> createVirtualFlow() {
    return new LongFlow<>();
  }

  /** The room that the scroll bar takes beside the rows. */
  double barWidth() {
    return ((LongFlow<TableRow<T>>) getVirtualFlow()).barWidth();
  }

  @Override
  protected int getItemCount() {
    int rows = super.getItemCount();
    return counting ? LongFlow.windowOf(rows) : rows;
  }

  @Override
  protected void updateItemCount() {
    LongFlow<TableRow<T>> flow = (LongFlow<TableRow<T>>) getVirtualFlow();
    flow.count(getItemCount(), this::countWindow);
  }

  private void countWindow() {
    counting = true;
    super.updateItemCount();
    counting = false;
  }

  @Override
  protected void onMoveToFirstCell() {
    getVirtualFlow().scrollTo(0);
  }

  @Override
  protected void onMoveToLastCell() {
    getVirtualFlow().scrollTo(getItemCount() - 1);
  }
}
