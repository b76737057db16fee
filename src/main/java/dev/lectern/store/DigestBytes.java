package dev.lectern.store;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;

/** Compares the bytes that are kept of digests with their fingerprints. */
final class DigestBytes {

  private final Sql sql;

  DigestBytes(Sql sql) {
    this.sql = sql;
  }

  private record Kept(long digest, String sha256) {}

  /** Digests of which something is kept, but not what was imported. */
  List<Long> broken() {
    List<Kept> all =
        sql.list(
            """
            SELECT id, coalesce(kept, sha256) FROM digests d
            WHERE EXISTS (SELECT 1 FROM digest_chunks c WHERE c.digest = d.id)
            """,
            row -> new Kept(row.getLong(1), row.getString(2)));
    return all.stream()
        .filter(kept -> !sha256(kept.digest()).equals(kept.sha256()))
        .map(Kept::digest)
        .toList();
  }

  /**
   * The sum of bytes of which each piece is right by its own sum, and none is missing as far as
   * anything still says how many there were.
   */
  Optional<String> sumOfWhole(long digest) {
    long[] length = new long[1];
    String sum = sha256(digest, length);
    if (sum.isEmpty()) {
      return Optional.empty();
    }
    sql.run(
        "UPDATE digests SET bytes = ?1 WHERE id = ?2 AND format = ?3",
        length[0],
        digest,
        Health.LOST);
    boolean whole = sql.number("SELECT bytes FROM digests WHERE id = ?", digest) == length[0];
    return whole ? Optional.of(sum) : Optional.empty();
  }

  /** Remembers what is kept from now on, once lines of the digest were made blank. */
  void accept(long digest) {
    sql.run("UPDATE digests SET kept = ? WHERE id = ?", sha256(digest), digest);
  }

  /** Of the bytes that are kept; empty where they cannot be unpacked. */
  private String sha256(long digest) {
    return sha256(digest, new long[1]);
  }

  private String sha256(long digest, long[] length) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), sha);
      for (long piece :
          sql.list(
              "SELECT piece FROM digest_chunks WHERE digest = ? ORDER BY piece",
              row -> row.getLong(1),
              digest)) {
        length[0] += inflate(packed(digest, piece), out);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException unpackable) {
      return "";
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Leaves the stream open for the next piece. */
  @SuppressWarnings("resource")
  private static long inflate(byte[] packed, OutputStream out) throws IOException {
    Inflater unpacked = new Inflater();
    try {
      InflaterOutputStream inflater = new InflaterOutputStream(out, unpacked);
      inflater.write(packed);
      inflater.finish();
      return unpacked.getBytesWritten();
    } finally {
      unpacked.end();
    }
  }

  private byte[] packed(long digest, long piece) {
    return sql.one(
            "SELECT bytes FROM digest_chunks WHERE digest = ? AND piece = ?",
            row -> row.getBytes(1),
            digest,
            piece)
        .orElseThrow();
  }
}
