package dev.lectern.ui.export;

import dev.lectern.model.ReadingList;
import dev.lectern.ui.kit.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which papers are to be exported.
 *
 * @param papers their numbers in order; none for a list, which has its own
 * @param list the reading list, or null
 */
record Source(String name, int[] papers, @Nullable ReadingList list) {

  static Source selection(int[] papers) {
    return new Source(Text.of("export.selection", papers.length), papers, null);
  }

  static Source search(int[] papers) {
    return new Source(Text.of("export.search", papers.length), papers, null);
  }

  static Source of(ReadingList list) {
    return new Source(Text.of("export.list", list.name(), list.papers()), new int[0], list);
  }

  int count() {
    return list == null ? papers.length : list.papers();
  }

  @Override
  public String toString() {
    return name;
  }
}
