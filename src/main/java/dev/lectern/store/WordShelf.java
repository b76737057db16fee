package dev.lectern.store;

import dev.lectern.query.Query.TextField;
import dev.lectern.store.words.WordField;
import dev.lectern.store.words.WordQuery;
import dev.lectern.store.words.WordSegment;
import dev.lectern.store.words.WordSegmentBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * Words of a large library, found in well under a frame's time: files beside the library, each for
 * 65,536 paper numbers, which can be lost or made again at any time. The rows of {@code
 * stale_words} say in the library's own transactions which papers have changed since their file was
 * made; those are looked up in memory, or in the text index where they are many. So the answer is
 * always that of {@link TextIndex}.
 */
final class WordShelf {

  /** More changed papers than these are left to the text index until their files are made. */
  private static final int MOST_IN_MEMORY = 3_000;

  private static final WordSegment NOTHING = WordSegment.of(new WordSegmentBuilder().build());

  private final Path folder;
  private final Map<Integer, Range> ranges = new HashMap<>();
  private final List<Fresh> fresh = new ArrayList<>();
  private RoaringBitmap changed = new RoaringBitmap();
  private RoaringBitmap unlisted = new RoaringBitmap();
  private long lastChange;

  /** A range's file. */
  private record Range(String file, WordSegment words) {}

  /** Changed papers in memory; those that changed again are taken out of {@code papers}. */
  private record Fresh(WordSegment words, RoaringBitmap papers) {}

  WordShelf(Path folder) {
    this.folder = folder;
  }

  /**
   * The papers that match, as the reader's transaction sees them.
   *
   * @param allMatching asks the text index, which is slower and knows all papers
   */
  synchronized RoaringBitmap papers(
      List<WordQuery> ways, Supplier<RoaringBitmap> allMatching, Sql sql) {
    refresh(sql);
    int highest = (int) sql.number("SELECT coalesce(max(id), 0) FROM papers");
    long[] bits = new long[(highest >> 6) + 1];
    // Each range has words of `bits` of its own, so no two threads write the same one.
    ranges.values().parallelStream()
        .forEach(range -> ways.forEach(way -> range.words().find(way, bits)));
    RoaringBitmap found = BitSetUtil.bitmapOf(bits);
    found.andNot(changed);
    for (Fresh one : fresh) {
      long[] own = new long[bits.length];
      ways.forEach(way -> one.words().find(way, own));
      found.or(RoaringBitmap.and(BitSetUtil.bitmapOf(own), one.papers()));
    }
    if (!unlisted.isEmpty()) {
      RoaringBitmap rest = allMatching.get();
      rest.and(unlisted);
      found.or(rest);
    }
    return found;
  }

  private void refresh(Sql sql) {
    Map<Integer, String> files = new HashMap<>();
    sql.each(
        "SELECT number, file FROM word_files", row -> files.put(row.getInt(1), row.getString(2)));
    boolean same =
        files.size() == ranges.size()
            && files.entrySet().stream()
                .allMatch(
                    f ->
                        ranges.containsKey(f.getKey())
                            && ranges.get(f.getKey()).file().equals(f.getValue()));
    if (!same) {
      open(files);
    }
    takeChanges(sql);
  }

  private void open(Map<Integer, String> files) {
    Map<Integer, Range> before = new HashMap<>(ranges);
    ranges.clear();
    fresh.clear();
    changed = new RoaringBitmap();
    unlisted = new RoaringBitmap();
    lastChange = 0;
    files.forEach(
        (number, file) -> {
          Range known = before.get(number);
          if (known != null && known.file().equals(file)) {
            ranges.put(number, known);
            return;
          }
          try {
            ranges.put(number, new Range(file, WordSegment.map(folder.resolve(file))));
          } catch (IOException lost) {
            // The text index answers for the range until the file is made again.
            ranges.put(number, new Range(file, NOTHING));
            long first = (long) number << WordFiles.RANGE_BITS;
            unlisted.add(first, first + (1L << WordFiles.RANGE_BITS));
          }
        });
  }

  private void takeChanges(Sql sql) {
    RoaringBitmap news = new RoaringBitmap();
    sql.each(
        "SELECT seq, paper FROM stale_words WHERE seq > ? ORDER BY seq",
        row -> {
          lastChange = row.getLong(1);
          news.add(row.getInt(2));
        },
        lastChange);
    if (news.isEmpty()) {
      return;
    }
    changed.or(news);
    fresh.forEach(one -> one.papers().andNot(news));
    fresh.removeIf(one -> one.papers().isEmpty());
    if (news.getCardinality() > MOST_IN_MEMORY) {
      unlisted.or(news);
      return;
    }
    unlisted.andNot(news);
    WordSegmentBuilder builder = new WordSegmentBuilder();
    news.forEach((int paper) -> new TextIndex(sql).addTo(builder, paper));
    fresh.add(new Fresh(WordSegment.of(builder.build()), news));
  }

  /** Whether there is a file to look into. */
  boolean isUseful(Sql sql) {
    return sql.number("SELECT EXISTS (SELECT 1 FROM word_files)") == 1;
  }

  static @Nullable WordField field(TextField field) {
    return switch (field) {
      case ANYWHERE -> null;
      case TITLE -> WordField.TITLE;
      case ABSTRACT -> WordField.ABSTRACT;
      case AUTHOR -> WordField.AUTHOR;
      case NOTE -> WordField.NOTE;
      case HIGHLIGHT -> throw new IllegalArgumentException("highlights are in no index");
    };
  }
}
