package dev.lectern.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.InflaterInputStream;

/**
 * Takes the text of papers out of the bytes that are kept of digests. Where the lines of a page
 * belong to one paper each, they become blank, and so do items of JSON; every other line stays
 * where it is. Where papers cannot be told apart, nothing of the digest is kept.
 */
final class KeptText {

  /** Formats in which a paper is a run of lines, from its own to the next paper's. */
  private static final Set<String> OF_LINES = Set.of("huggingface");

  /** Formats in which a paper is an object, or the string of one, in a list. */
  private static final Set<String> OF_ITEMS =
      Set.of("huggingface-json", "csl-json", "lectern-json");

  private static final int TELLING_CHARS = 60;

  private final Sql sql;

  KeptText(Sql sql) {
    this.sql = sql;
  }

  /**
   * Takes the papers in {@code gone} out.
   *
   * @return whether bytes had to be dropped
   */
  boolean blank(long digest) {
    String format =
        sql.one("SELECT format FROM digests WHERE id = ?", row -> row.getString(1), digest)
            .orElse("");
    TreeMap<Long, Boolean> lines = new TreeMap<>();
    Set<Long> shared = new TreeSet<>();
    sql.each(
        "SELECT line, paper IN (SELECT paper FROM gone) FROM appearances WHERE digest = ?",
        row -> {
          Boolean before = lines.put(row.getLong(1), row.getBoolean(2));
          if (before != null && before != row.getBoolean(2)) {
            shared.add(row.getLong(1));
          }
        },
        digest);
    if (OF_LINES.contains(format) && shared.isEmpty() && blanked(digest, lines)
        || OF_ITEMS.contains(format) && itemsBlanked(digest)) {
      new DigestBytes(sql).accept(digest);
      return false;
    }
    return sql.run("DELETE FROM digest_chunks WHERE digest = ?", digest) > 0;
  }

  /** Whether nothing of the papers is left afterwards. */
  private boolean blanked(long digest, TreeMap<Long, Boolean> lines) {
    List<String> tellTales = tellTales(digest).stream().map(KeptText::byteByByte).toList();
    LineBlanking blanking = new LineBlanking(lines);
    StringBuilder overlap = new StringBuilder();
    for (long piece : pieces(digest)) {
      byte[] bytes = inflated(digest, piece);
      blanking.blank(bytes);
      overlap.append(new String(bytes, StandardCharsets.ISO_8859_1));
      if (tellTales.stream().anyMatch(t -> overlap.indexOf(t) >= 0)) {
        return false;
      }
      overlap.delete(0, Math.max(0, overlap.length() - 8 * TELLING_CHARS));
      keep(digest, piece, bytes);
    }
    return true;
  }

  /** Whether the papers' items became blank, all of them and nothing else. */
  private boolean itemsBlanked(long digest) {
    KeptItems items =
        new KeptItems(titles(digest, "IN"), titles(digest, "NOT IN"), tellTales(digest));
    try {
      JsonBlanking blanking = items.blanking(open(digest));
      for (long piece : pieces(digest)) {
        byte[] bytes = inflated(digest, piece);
        blanking.blank(bytes);
        keep(digest, piece, bytes);
      }
      items.check(open(digest));
      return true;
    } catch (IOException untold) {
      return false;
    }
  }

  private List<String> titles(long digest, String which) {
    return sql.list(
        "SELECT DISTINCT title FROM appearances WHERE digest = ? AND paper %s (SELECT paper FROM gone)"
            .formatted(which),
        row -> row.getString(1),
        digest);
  }

  private InputStream open(long digest) {
    return new DigestStream(piece -> new DigestTable(sql).piece(digest, piece));
  }

  private List<Long> pieces(long digest) {
    return sql.list(
        "SELECT piece FROM digest_chunks WHERE digest = ? ORDER BY piece",
        row -> row.getLong(1),
        digest);
  }

  private void keep(long digest, long piece, byte[] bytes) {
    sql.run(
        "UPDATE digest_chunks SET bytes = ? WHERE digest = ? AND piece = ?",
        Pieces.deflated(bytes),
        digest,
        piece);
  }

  private byte[] inflated(long digest, long piece) {
    byte[] small =
        sql.one(
                "SELECT bytes FROM digest_chunks WHERE digest = ? AND piece = ?",
                row -> row.getBytes(1),
                digest,
                piece)
            .orElseThrow();
    try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(small))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the papers' abstracts begin. */
  private List<String> tellTales(long digest) {
    return sql
        .list(
            """
            SELECT DISTINCT b.body FROM appearances a JOIN abstracts b ON b.id = a.abstract
            WHERE a.digest = ? AND a.paper IN (SELECT paper FROM gone)
            """,
            row -> {
              String line = row.getString(1).lines().findFirst().orElse("");
              return line.substring(0, Math.min(TELLING_CHARS, line.length()));
            },
            digest)
        .stream()
        .filter(start -> start.length() >= TELLING_CHARS / 2)
        .toList();
  }

  private static String byteByByte(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
