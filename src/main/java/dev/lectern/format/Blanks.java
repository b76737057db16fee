package dev.lectern.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The bytes of a file that become blank, so that it has as many bytes and lines as before. */
public final class Blanks {

  /**
   * Bytes that become blank together.
   *
   * @param isValue whether an empty list stands for them, else white space
   */
  record Stretch(long from, long to, boolean isValue) {}

  private final Encoding encoding;
  private final List<Stretch> stretches;

  private Blanks(Encoding encoding, List<Stretch> stretches) {
    this.encoding = encoding;
    this.stretches = stretches;
  }

  /** Finds the bytes of these stretches of a file. */
  public static Blanks of(DigestReader reader, DigestSource source, List<Extent> extents)
      throws IOException {
    Encoding encoding = reader.encoding(source);
    try (InputStream bytes = source.open()) {
      return new Blanks(encoding, find(encoding.steps(bytes), encoding.mark(), extents));
    }
  }

  private static List<Stretch> find(CharSteps text, long start, List<Extent> extents)
      throws IOException {
    Cover lines = new Cover(extents.stream().filter(Extent::countsLines).toList());
    Cover chars = new Cover(extents.stream().filter(e -> !e.countsLines()).toList());
    List<Stretch> found = new ArrayList<>();
    long line = 1;
    long at = start;
    int before = 0;
    int c = text.next();
    for (long number = 0; c >= 0; number++) {
      line += before == '\n' || before == '\r' && c != '\n' ? 1 : 0;
      boolean isInChars = chars.covers(number);
      if (isInChars || lines.covers(line)) {
        Stretch stretch = new Stretch(at, at + text.width(), isInChars && chars.isValue());
        add(found, stretch, chars.startsAt(number));
      }
      at += text.width();
      before = c;
      c = text.next();
    }
    return found;
  }

  private static void add(List<Stretch> found, Stretch next, boolean starts) {
    Stretch last = found.isEmpty() ? next : found.getLast();
    boolean goesOn = !found.isEmpty() && !starts && last.to == next.from;
    if (goesOn && last.isValue == next.isValue) {
      found.set(found.size() - 1, new Stretch(last.from, next.to, last.isValue));
    } else {
      found.add(next);
    }
  }

  /** Stretches of one kind while a text goes by; one that begins inside another adds nothing. */
  private static final class Cover {
    private final List<Extent> extents = new ArrayList<>();
    private int next;

    Cover(List<Extent> all) {
      long end = 0;
      for (Extent extent :
          all.stream()
              .sorted(Comparator.comparingLong(Extent::from).thenComparingLong(e -> -e.to()))
              .toList()) {
        if (extent.to() > end) {
          extents.add(extent);
          end = extent.to();
        }
      }
    }

    boolean covers(long place) {
      while (next < extents.size() && extents.get(next).to() <= place) {
        next++;
      }
      return next < extents.size() && extents.get(next).from() <= place;
    }

    boolean startsAt(long place) {
      return next < extents.size() && extents.get(next).from() == place;
    }

    boolean isValue() {
      return extents.get(next).unit() == Extent.Unit.VALUE;
    }
  }

  public boolean isEmpty() {
    return stretches.isEmpty();
  }

  /** Whether some of these bytes become blank. */
  public boolean touch(long from, long to) {
    return stretches.stream().anyMatch(s -> s.from < to && from < s.to);
  }

  /** The file with these bytes blank. */
  public DigestSource in(DigestSource source) {
    return new DigestSource() {
      @Override
      public String name() {
        return source.name();
      }

      @Override
      public InputStream open() throws IOException {
        return new BlankedStream(source.open(), encoding, stretches);
      }
    };
  }
}
