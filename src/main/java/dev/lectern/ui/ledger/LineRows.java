package dev.lectern.ui.ledger;

import javafx.collections.ObservableListBase;

/** The numbers of a text's lines, from 1, without a list of them. */
final class LineRows extends ObservableListBase<Integer> {

  private final int size;

  LineRows(int size) {
    this.size = size;
  }

  @Override
  public Integer get(int index) {
    return index + 1;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int indexOf(Object line) {
    return line instanceof Integer number && number >= 1 && number <= size ? number - 1 : -1;
  }

  @Override
  public int lastIndexOf(Object line) {
    return indexOf(line);
  }

  @Override
  public boolean contains(Object line) {
    return indexOf(line) >= 0;
  }
}
