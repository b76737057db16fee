package dev.lectern.ui.papers;

import dev.lectern.model.PaperSummary;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/** As many rows as there are matches, of which only those near the ones looked at are in memory. */
final class LazyRows extends ObservableListBase<PaperRow> {

  private static final int PAGE = 64;
  private static final int KEPT = 1_024;

  /** Reads what rows show and hands it over on the window's thread. */
  interface Source {
    void read(int[] papers, Consumer<List<PaperSummary>> answer);
  }

  private final Source source;

  /** The rows that somebody looked at, or that are near those. */
  private final Map<Integer, PaperRow> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

  private final Consumer<PaperRow> looked = this::look;
  private int[] ids = {};

  LazyRows(Source source) {
    this.source = source;
  }

  /** Shows other papers; select nothing while calling it, for a selection is slow to follow. */
  void show(int[] papers) {
    Replaced change = new Replaced(this, new Gone(ids), papers.length);
    ids = papers;
    fireChange(change);
  }

  /** Takes in what rows will show, so that they need not be read when they are looked at. */
  void know(List<PaperSummary> papers) {
    for (PaperSummary paper : papers) {
      PaperRow row = keep(Math.toIntExact(paper.id()), 0);
      if (row.ask()) {
        row.show(paper);
      }
    }
  }

  int[] ids() {
    return ids;
  }

  /** Whether what the first row shows is known, or there is none. */
  boolean isListed() {
    return ids.length == 0 || known(ids[0]) != null;
  }

  @Override
  public int size() {
    return ids.length;
  }

  /** A row, which is read as soon as somebody looks; who selects all only goes through them. */
  @Override
  public PaperRow get(int index) {
    PaperRow row = kept.get(ids[index]);
    return row == null ? new PaperRow(ids[index], index, looked) : row;
  }

  @Override
  public int indexOf(@Nullable Object row) {
    return row instanceof PaperRow r ? indexOfPaper(r.id()) : -1;
  }

  @Override
  public int lastIndexOf(@Nullable Object row) {
    return indexOf(row);
  }

  @Override
  public boolean contains(@Nullable Object row) {
    return indexOf(row) >= 0;
  }

  int indexOfPaper(long paper) {
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] == paper) {
        return i;
      }
    }
    return -1;
  }

  /** What is shown of a paper, where it is in memory. */
  @Nullable PaperSummary known(int paper) {
    PaperRow row = kept.get(paper);
    return row == null ? null : row.summary();
  }

  /** Reads again what rows in memory show, where the paper is affected. */
  void refresh(Predicate<PaperRow> affected) {
    int[] again =
        kept.values().stream()
            .filter(row -> row.summary() != null && affected.test(row))
            .mapToInt(PaperRow::id)
            .toArray();
    if (again.length > 0) {
      read(again);
    }
  }

  private void look(PaperRow row) {
    kept.put(row.id(), row);
    read(around(row));
  }

  private PaperRow keep(int id, int place) {
    PaperRow row = kept.computeIfAbsent(id, paper -> new PaperRow(paper, place, looked));
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
    return row;
  }

  /** A paper, and those of the page around it that nobody has asked for yet. */
  private int[] around(PaperRow first) {
    int from = first.place() / PAGE * PAGE;
    int to = Math.min(ids.length, from + PAGE);
    return IntStream.concat(
            IntStream.of(first.id()),
            IntStream.range(from, to).filter(i -> keep(ids[i], i).ask()).map(i -> ids[i]))
        .toArray();
  }

  private void read(int[] papers) {
    Map<Long, PaperRow> waiting = new HashMap<>();
    for (int paper : papers) {
      waiting.put((long) paper, keep(paper, 0));
    }
    source.read(
        papers,
        summaries -> {
          for (PaperSummary summary : summaries) {
            PaperRow row = waiting.get(summary.id());
            if (row != null) {
              row.show(summary);
            }
          }
        });
  }

  /** The rows that were there before, made only where somebody looks at them. */
  private static final class Gone extends AbstractList<PaperRow> {
    private final int[] papers;

    Gone(int[] papers) {
      this.papers = papers;
    }

    @Override
    public PaperRow get(int index) {
      return new PaperRow(papers[index], index, gone -> {});
    }

    @Override
    public int size() {
      return papers.length;
    }
  }

  /** All rows in place of all others; one that the platform makes would hold each that is gone. */
  private static final class Replaced extends ListChangeListener.Change<PaperRow> {
    private final Gone gone;
    private final int size;
    private boolean seen;

    Replaced(LazyRows rows, Gone gone, int size) {
      super(rows);
      this.gone = gone;
      this.size = size;
    }

    @Override
    public boolean next() {
      boolean first = !seen;
      seen = true;
      return first;
    }

    @Override
    public void reset() {
      seen = false;
    }

    @Override
    public int getFrom() {
      return 0;
    }

    @Override
    public int getTo() {
      return size;
    }

    @Override
    public List<PaperRow> getRemoved() {
      return gone;
    }

    @Override
    protected int[] getPermutation() {
      return new int[0];
    }
  }
}
