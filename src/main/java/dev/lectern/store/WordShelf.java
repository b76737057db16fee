package dev.lectern.store;

import dev.lectern.query.Query.TextField;
import dev.lectern.store.words.WordField;
import dev.lectern.store.words.WordQuery;
import dev.lectern.store.words.WordSegment;
import dev.lectern.store.words.WordSegmentBuilder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

  private static final int RANGE_BITS = 16;
  private static final String SUFFIX = ".words";

  /** More changed papers than these are left to the text index until their files are made. */
  private static final int MOST_IN_MEMORY = 3_000;

  /** So many changed papers in a range are worth a new file. */
  private static final int WORTH_A_FILE = 2_000;

  private static final WordSegment NOTHING = WordSegment.of(new WordSegmentBuilder().build());

  private final Path folder;
  private final int worthAFile;
  private final Map<Integer, Range> ranges = new HashMap<>();
  private final List<Fresh> fresh = new ArrayList<>();
  private RoaringBitmap changed = new RoaringBitmap();
  private RoaringBitmap unlisted = new RoaringBitmap();
  private long lastChange;
  private volatile boolean stopped;

  /** A range's file. */
  private record Range(String file, WordSegment words) {}

  /** Changed papers in memory; those that changed again are taken out of {@code papers}. */
  private record Fresh(WordSegment words, RoaringBitmap papers) {}

  WordShelf(Path library) {
    this(library, WORTH_A_FILE);
  }

  WordShelf(Path library, int worthAFile) {
    this.folder = library.resolveSibling(library.getFileName() + "-words");
    this.worthAFile = worthAFile;
  }

  /** The papers that match, as the reader's transaction sees them. */
  synchronized RoaringBitmap papers(
      List<WordQuery> ways, TextIndex index, String expression, Sql sql) {
    refresh(sql);
    int highest = (int) sql.number("SELECT coalesce(max(id), 0) FROM papers");
    long[] bits = new long[(highest >> 6) + 1];
    for (Range range : ranges.values()) {
      ways.forEach(way -> range.words().find(way, bits));
    }
    RoaringBitmap found = BitSetUtil.bitmapOf(bits);
    found.andNot(changed);
    for (Fresh one : fresh) {
      long[] own = new long[bits.length];
      ways.forEach(way -> one.words().find(way, own));
      found.or(RoaringBitmap.and(BitSetUtil.bitmapOf(own), one.papers()));
    }
    if (!unlisted.isEmpty()) {
      RoaringBitmap rest = index.matching(expression);
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
            long first = (long) number << RANGE_BITS;
            unlisted.add(first, first + (1L << RANGE_BITS));
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

  /** Whether a range has so many changed papers that its file should be made. */
  boolean isWorthBuilding(Sql sql) {
    return sql.number(
            "SELECT EXISTS (SELECT 1 FROM stale_words GROUP BY paper >> 16 HAVING count(*) >= ?)",
            worthAFile)
        == 1;
  }

  /** Whether there is a file to look into. */
  boolean isUseful(Sql sql) {
    return sql.number("SELECT EXISTS (SELECT 1 FROM word_files)") == 1;
  }

  /** Makes the files of all ranges that are worth it; blocks, for some seconds a range. */
  void build(Database database) {
    forgetLost(database);
    List<Integer> wanted =
        Library.waitFor(
            database.read(
                sql ->
                    sql.list(
                        """
                        SELECT paper >> 16 FROM stale_words GROUP BY paper >> 16
                        HAVING count(*) >= ? ORDER BY paper >> 16
                        """,
                        row -> row.getInt(1),
                        worthAFile)));
    for (int number : wanted) {
      if (stopped) {
        return;
      }
      try {
        build(number, database);
      } catch (IOException unwritable) {
        throw new LibraryException(
            "The word files beside the library cannot be written: " + unwritable.getMessage(),
            unwritable);
      }
    }
  }

  /** A range whose file is gone, as after a restore elsewhere, is as good as never made. */
  private void forgetLost(Database database) {
    List<Integer> lost =
        Library.waitFor(
            database.read(
                sql ->
                    sql
                        .list(
                            "SELECT number, file FROM word_files",
                            row -> Map.entry(row.getInt(1), row.getString(2)))
                        .stream()
                        .filter(f -> !Files.exists(folder.resolve(f.getValue())))
                        .map(Map.Entry::getKey)
                        .toList()));
    if (!lost.isEmpty()) {
      Library.waitFor(
          database.write(
              sql -> {
                lost.forEach(number -> forget(sql, number));
                return true;
              }));
    }
  }

  private static void forget(Sql sql, int number) {
    sql.run("DELETE FROM word_files WHERE number = ?", number);
    sql.run(
        "INSERT INTO stale_words (paper) SELECT id FROM papers WHERE id >> 16 = ? ORDER BY id",
        number);
  }

  /** Takes away all files, within the transaction that makes their content forbidden. */
  void forgetAll(Sql sql) {
    sql.list("SELECT number FROM word_files", row -> row.getInt(1)).forEach(n -> forget(sql, n));
  }

  /** Deletes the files that the library no longer names. */
  void sweep(Sql sql) {
    List<String> named = sql.list("SELECT file FROM word_files", row -> row.getString(1));
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        if (!named.contains(String.valueOf(file.getFileName()))) {
          Files.delete(file);
        }
      }
    } catch (IOException held) {
      throw new LibraryException(
          "An old word file in %s could not be deleted; delete it by hand.".formatted(folder),
          held);
    }
  }

  /** Makes a build under way give up. */
  void stop() {
    stopped = true;
  }

  private void build(int number, Database database) throws IOException {
    long first = (long) number << RANGE_BITS;
    long end = first + (1L << RANGE_BITS);
    record Built(ByteBuffer bytes, long lastChange) {}
    Built built =
        Library.waitFor(
            database.read(
                sql -> {
                  long last = sql.number("SELECT coalesce(max(seq), 0) FROM stale_words");
                  WordSegmentBuilder builder = new WordSegmentBuilder();
                  new TextIndex(sql).addAllTo(builder, first, end, () -> stopped);
                  return new Built(builder.build(), last);
                }));
    String name = number + "-" + UUID.randomUUID() + SUFFIX;
    write(built.bytes(), name);
    String before =
        Library.waitFor(
            database.write(
                sql -> {
                  String old =
                      sql.one(
                              "SELECT file FROM word_files WHERE number = ?",
                              row -> row.getString(1),
                              number)
                          .orElse("");
                  sql.run(
                      "INSERT OR REPLACE INTO word_files (number, file) VALUES (?, ?)",
                      number,
                      name);
                  sql.run(
                      "DELETE FROM stale_words WHERE seq <= ? AND paper >= ? AND paper < ?",
                      built.lastChange(),
                      first,
                      end);
                  return old;
                }));
    if (!before.isEmpty()) {
      Files.deleteIfExists(folder.resolve(before));
    }
  }

  private void write(ByteBuffer bytes, String name) throws IOException {
    Files.createDirectories(folder);
    Path unfinished = folder.resolve(name + ".part");
    try (FileChannel out =
        FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  static @Nullable WordField field(TextField field) {
    return switch (field) {
      case ANYWHERE -> null;
      case TITLE -> WordField.TITLE;
      case ABSTRACT -> WordField.ABSTRACT;
      case AUTHOR -> WordField.AUTHOR;
      case NOTE -> WordField.NOTE;
    };
  }
}
